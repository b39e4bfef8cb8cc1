import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Part } from './part.ts';
import { type Recipe, superviseProcess, type Surroundings } from './supervised-process.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { becomesTrue } from './waiting.ts';

// The script has come up once its own pid stands in the file.
const ready = 'echo $$ > ready; ';
const forEver = 'while :; do sleep 0.05; done';

describe('a supervised process', () => {
  let folder: string;
  let part: Part;
  let lines: string[];
  let pids: (number | undefined)[];

  const shell = (script: string, more: Partial<Recipe> = {}): Recipe => ({
    name: '部件',
    command: '/bin/sh',
    args: ['-c', script],
    env: { PATH: process.env.PATH },
    cwd: folder,
    startWithin: 5000,
    probe: async () => Number(readFileSync(join(folder, 'ready'), 'utf8')) === part.pid(),
    ...more,
  });
  const supervise = (recipe: () => Recipe | Promise<Recipe>, more: Partial<Surroundings> = {}) => {
    part = superviseProcess(async () => recipe(), {
      onLine: (line) => void lines.push(line),
      onPid: (pid) => void pids.push(pid),
      backOff: { first: 10, most: 40 },
      ...more,
    });
    return part;
  };
  const eventually = async (what: () => boolean | Promise<boolean>) => expect(await becomesTrue(async () => what(), 5000)).toBe(true);
  const said = (sentence: string) => eventually(() => lines.includes(sentence));

  beforeEach(() => {
    folder = temporaryFolder();
    lines = [];
    pids = [];
  });
  afterEach(() => part.stop());

  it('is there once started, and gone once stopped', async () => {
    supervise(() => shell(ready + forEver));
    expect(await part.isReady()).toBe(false);
    await part.start();
    expect(await part.isReady()).toBe(true);
    const pid = part.pid();
    await part.stop();
    expect(part.pid()).toBeUndefined();
    expect(await part.isReady()).toBe(false);
    expect(pids).toEqual([pid, undefined]);
    expect(lines).toEqual([]);
  });

  it('returns as another process when it is killed, and says so', async () => {
    supervise(() => shell(ready + forEver));
    await part.start();
    const first = part.pid();
    part.kill();
    await said('部件 已恢复');
    expect(part.pid()).not.toBe(first);
    expect(lines).toEqual(['部件 意外退出（SIGKILL），0.0 秒后重新启动', '部件 已恢复']);
    expect(pids).toEqual([first, undefined, part.pid()]);
  });

  it('returns with an end of its own making too', async () => {
    supervise(() => shell(`${ready} while [ ! -e leave ]; do sleep 0.02; done; rm leave; exit 3`));
    await part.start();
    writeFileSync(join(folder, 'leave'), '');
    await said('部件 意外退出（代码 3），0.0 秒后重新启动');
    await said('部件 已恢复');
  });

  it('to start what is being restarted is to wait for its return', async () => {
    supervise(() => shell(ready + forEver));
    await part.start();
    part.kill();
    await eventually(() => pids.includes(undefined));
    await part.start();
    expect(await part.isReady()).toBe(true);
  });

  it('waits longer and longer between restarts, then a start gives up with its last words', async () => {
    supervise(() => shell('echo no room left >&2; exit 7'), { backOff: { first: 100, most: 300 } });
    await expect(part.start()).rejects.toThrow(/^部件 没有启动起来。最后的输出：\n(\s+no room left\n?)+$/);
    const delays = lines.map((line) => /（代码 7），(.*)后重新启动$/.exec(line)?.[1]);
    expect(delays).toEqual(['0.1 秒', '0.2 秒', '0.3 秒', '0.3 秒', '0.3 秒', '0.3 秒']);
    expect(part.pid()).toBeUndefined();
  });

  it('says why a program cannot be run at all', async () => {
    supervise(() => shell('', { command: join(folder, 'nothing-here') }));
    await expect(part.start()).rejects.toThrow('ENOENT');
  });

  it('a start that takes too long fails, and leaves nothing running', async () => {
    supervise(() => shell(forEver, { startWithin: 100 }));
    await expect(part.start()).rejects.toThrow('部件 没有启动起来');
    expect(part.pid()).toBeUndefined();
  });

  it('a recipe that cannot be made fails the start; the next start tries again', async () => {
    let attempts = 0;
    supervise(() => {
      if (++attempts === 1) throw new Error('没有可用的程序');
      return shell(ready + forEver);
    });
    await expect(part.start()).rejects.toThrow('没有可用的程序');
    await part.start();
    expect(await part.isReady()).toBe(true);
  });

  it('is stopped with its own signal', async () => {
    supervise(() => shell(`trap 'echo asked > end; exit 0' INT; ${ready}${forEver}`, { stopSignal: 'SIGINT' }));
    await part.start();
    await part.stop();
    expect(readFileSync(join(folder, 'end'), 'utf8')).toBe('asked\n');
  });

  it('is killed when it does not listen', async () => {
    supervise(() => shell(`trap '' TERM; ${ready}${forEver}`, { stopWithin: 50 }));
    await part.start();
    await part.stop();
    expect(part.pid()).toBeUndefined();
    expect(lines).toEqual(['部件 未在限时内停止，强行结束']);
  });

  it('stays stopped, also when the stop comes between death and return', async () => {
    supervise(() => shell(ready + forEver), { backOff: { first: 30, most: 30 } });
    await part.start();
    part.kill();
    await eventually(() => pids.includes(undefined));
    await part.stop();
    const births = pids.length;
    // Another process with the same delay has come back by now: so would this one have.
    const other = superviseProcess(async () => shell('exit 1', { probe: async () => false }), { onLine: () => undefined, backOff: { first: 30, most: 30 } });
    await expect(other.start()).rejects.toThrow('没有启动起来');
    expect(pids).toHaveLength(births);
  });

  it('a stop takes a start back, and a new start is not held up by it', async () => {
    supervise(() => shell(existsSync(join(folder, 'open')) ? ready + forEver : forEver));
    const first = part.start();
    await eventually(() => part.pid() !== undefined);
    await part.stop();
    await first;
    writeFileSync(join(folder, 'open'), '');
    await part.start();
    expect(await part.isReady()).toBe(true);
  });

  it('a start asked for during a stop waits for the old process to be gone', async () => {
    supervise(() => shell(`[ -e busy ] && exit 9; touch busy; trap 'sleep 0.1; rm busy; exit 0' TERM; ${ready}${forEver}`));
    await part.start();
    const stopped = part.stop();
    await part.start();
    await stopped;
    expect(await part.isReady()).toBe(true);
    expect(lines).toEqual([]);
  });

  it('hands on every line that the process prints', async () => {
    const printed: string[] = [];
    supervise(() => shell(`echo one; echo two >&2; ${ready}${forEver}`), { onOutput: (line) => void printed.push(line) });
    await part.start();
    await eventually(() => printed.length === 2);
    expect(printed.sort()).toEqual(['one', 'two']);
  });
});
