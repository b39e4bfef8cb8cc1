import { type ChildProcess, spawn } from 'node:child_process';
import { eachLine } from './lines.ts';
import { type Part } from './part.ts';
import { becomesTrue, spell } from './waiting.ts';

export interface Recipe {
  /** As people read it in a line of output. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Run as another OS user (root only). */
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  readonly stopSignal?: NodeJS.Signals;
  /** Milliseconds before a stop becomes SIGKILL, and before a start counts as failed. */
  readonly stopWithin?: number;
  readonly startWithin?: number;
  /** Ready to work? Asked only while the process lives. */
  readonly probe: () => Promise<boolean>;
}

export interface Surroundings {
  /** Sentences for people. */
  readonly onLine: (line: string) => void;
  /** What the process itself prints. */
  readonly onOutput?: (line: string) => void;
  /** After every birth and death, before anything else happens. */
  readonly onPid?: (pid: number | undefined) => void;
  /** First delay before a restart, and the longest (ms). */
  readonly backOff?: { readonly first: number; readonly most: number };
}

const CRASHES_BEFORE_GIVING_UP = 6;
const STEADY_AFTER = 30_000;
const TAIL = 15;

/** One call of `start` that nobody has taken back by a `stop`. What belongs to an older wish does nothing any more. */
interface Wish {
  crashes: number;
}

/** Keeps one child process alive: restarts it with growing delays when it dies unasked, and says so. */
export const superviseProcess = (recipe: () => Promise<Recipe>, surroundings: Surroundings): Part => {
  const { onLine, onOutput, onPid, backOff = { first: 250, most: 15_000 } } = surroundings;
  let child: ChildProcess | undefined;
  let current: Recipe | undefined;
  let wish: Wish | undefined;
  let restart: NodeJS.Timeout | undefined;
  let starting: Promise<void> | undefined;
  let ending: Promise<void> = Promise.resolve();
  let tail: string[] = [];

  const alive = () => child !== undefined && child.exitCode === null && child.signalCode === null;

  const keep = (line: string) => {
    tail = [...tail.slice(1 - TAIL), line];
    onOutput?.(line);
  };

  const bear = async (mine: Wish) => {
    const made = await recipe();
    if (wish !== mine) return;
    current = made;
    const { command, args, env, cwd, uid, gid } = made;
    // Detached: a session of its own, or Ctrl-C in the terminal would reach every part at once, in no order.
    const born = spawn(command, args, { env, cwd, uid, gid, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    child = born;
    const since = performance.now();
    onPid?.(born.pid);
    eachLine(born.stdout, keep);
    eachLine(born.stderr, keep);
    let gone = false;
    const bury = (reason: string) => {
      if (gone) return;
      gone = true;
      child = undefined;
      onPid?.(undefined);
      if (wish === mine) revive(mine, reason, performance.now() - since);
    };
    born.once('error', (error) => {
      keep(error.message);
      bury(error.message);
    });
    born.once('exit', (code, signal) => bury(signal ?? `代码 ${code}`));
  };

  const revive = (mine: Wish, reason: string, lived: number) => {
    mine.crashes = lived > STEADY_AFTER ? 1 : mine.crashes + 1;
    const delay = Math.min(backOff.first * 2 ** (mine.crashes - 1), backOff.most);
    onLine(`${current?.name} 意外退出（${reason}），${spell(delay)}后重新启动`);
    restart = setTimeout(() => {
      void bear(mine).then(
        () => (starting ? undefined : announceReturn(mine)),
        (error: Error) => wish === mine && revive(mine, error.message, 0),
      );
    }, delay);
  };

  const isReady = async () => alive() && (await current?.probe().catch(() => false)) === true;

  const announceReturn = async (mine: Wish) => {
    const back = child;
    const ready = await becomesTrue(async () => child !== back || (await isReady()), current?.startWithin ?? 60_000);
    if (ready && wish === mine && child === back && back) onLine(`${current?.name} 已恢复`);
  };

  const failure = () =>
    new Error([`${current?.name} 没有启动起来。最后的输出：`, ...(tail.length > 0 ? tail : ['（无）'])].join('\n  '));

  const launch = async (mine: Wish) => {
    await ending;
    if (wish !== mine) return;
    tail = [];
    await bear(mine).catch((error: unknown) => {
      if (wish === mine) wish = undefined;
      throw error;
    });
    let ready = false;
    await becomesTrue(async () => {
      ready = await isReady();
      return ready || wish !== mine || mine.crashes >= CRASHES_BEFORE_GIVING_UP;
    }, current?.startWithin ?? 60_000);
    if (ready || wish !== mine) return;
    const reason = failure();
    await stop();
    throw reason;
  };

  /** Somebody waits for a part that is just being restarted: it goes on being restarted whatever comes of the waiting. */
  const awaitReturn = async (mine: Wish) => {
    const back = await becomesTrue(async () => wish !== mine || (await isReady()), current?.startWithin ?? 60_000);
    if (!back) throw failure();
  };

  const end = async (dying: ChildProcess) => {
    const gone = new Promise<void>((resolve) => {
      dying.once('exit', () => resolve());
      // A program that could not even be started has no exit.
      dying.once('error', () => resolve());
    });
    dying.kill(current?.stopSignal ?? 'SIGTERM');
    const last = setTimeout(() => {
      onLine(`${current?.name} 未在限时内停止，强行结束`);
      dying.kill('SIGKILL');
    }, current?.stopWithin ?? 12_000);
    await gone;
    clearTimeout(last);
  };

  const stop = (): Promise<void> => {
    clearTimeout(restart);
    if (wish && child && alive()) ending = end(child);
    wish = undefined;
    starting = undefined;
    return ending;
  };

  return {
    pid: () => (alive() ? child?.pid : undefined),
    kill: (signal = 'SIGKILL') => void child?.kill(signal),
    start: () => {
      if (starting) return starting;
      if (wish) return awaitReturn(wish);
      wish = { crashes: 0 };
      const mine = launch(wish).finally(() => {
        if (starting === mine) starting = undefined;
      });
      starting = mine;
      return mine;
    },
    stop,
    isReady,
  };
};
