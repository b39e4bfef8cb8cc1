import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachLine } from './lines.ts';
import { HomeInUse, lockHome, refuseHomeInUse } from './home-lock.ts';
import { recordOf } from './process-identity.ts';
import { temporaryFolder } from './temporary-folder.ts';

const children: ChildProcess[] = [];
const somebody = (): ChildProcess => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  children.push(child);
  return child;
};
const end = async (child: ChildProcess) => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};
afterEach(() => Promise.all(children.splice(0).filter((child) => child.exitCode === null && child.signalCode === null).map(end)));

const lockOf = (home: string) => join(home, 'run/lock.json');
const heldBy = (home: string, holder: unknown) => {
  mkdirSync(join(home, 'run'), { recursive: true });
  writeFileSync(lockOf(home), typeof holder === 'string' ? holder : JSON.stringify(holder));
};
const holderOf = (home: string) => JSON.parse(readFileSync(lockOf(home), 'utf8')) as { pid: number; web: string };

describe('one stack in one home', () => {
  it('a home is taken, announced and given back', () => {
    const home = temporaryFolder();
    const lock = lockHome(home);
    expect(holderOf(home)).toMatchObject({ pid: process.pid, web: '正在启动' });
    lock.announce('http://localhost:3100');
    expect(() => refuseHomeInUse(home)).toThrow('http://localhost:3100');
    lock.release();
    expect(() => refuseHomeInUse(home)).not.toThrow();
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  });

  it('whoever comes second is told who is first, and changes nothing', () => {
    const home = temporaryFolder();
    const first = { ...recordOf(somebody().pid!), web: 'http://localhost:3000' };
    heldBy(home, first);
    expect(() => lockHome(home)).toThrow(HomeInUse);
    expect(() => lockHome(home)).toThrow(`进程 ${first.pid}，网址 http://localhost:3000`);
    expect(holderOf(home)).toEqual(first);
  });

  it('the lock of a dead process is taken over', async () => {
    const home = temporaryFolder();
    const dead = somebody();
    heldBy(home, { ...recordOf(dead.pid!), web: 'http://localhost:3000' });
    await end(dead);
    lockHome(home);
    expect(holderOf(home).pid).toBe(process.pid);
  });

  it('a later process with the same pid is not the holder', () => {
    const home = temporaryFolder();
    heldBy(home, { pid: somebody().pid, identity: 'an-earlier-boot:1', web: 'http://localhost:3000' });
    lockHome(home);
    expect(holderOf(home).pid).toBe(process.pid);
  });

  it.each(['', '{', '{}', '{"pid":1}'])('a lock that says “%s” holds nobody off', (content) => {
    const home = temporaryFolder();
    heldBy(home, content);
    lockHome(home);
    expect(holderOf(home).pid).toBe(process.pid);
  });

  it('of many that start at once over a dead lock exactly one wins', async () => {
    const home = temporaryFolder();
    heldBy(home, { pid: 1, identity: 'an-earlier-boot:1', web: '' });
    const script = join(home, 'starter.mts');
    const module = JSON.stringify(join(__dirname, 'home-lock.ts'));
    writeFileSync(
      script,
      `import { lockHome } from ${module};
       process.stdin.resume().once('data', () => {
         try { lockHome(${JSON.stringify(home)}); console.log('won'); } catch (error) { console.log(error.constructor.name); }
       });
       console.log('here');`,
    );
    const starters = Array.from({ length: 6 }, () => spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] }));
    children.push(...starters);
    const heard = starters.map((starter) => {
      const words: string[] = [];
      const waiting: (() => void)[] = [];
      eachLine(starter.stdout, (line) => (words.push(line), waiting.splice(0).forEach((go) => go())));
      return async (count: number): Promise<string> => {
        while (words.length < count) await new Promise<void>((go) => waiting.push(go));
        return words[count - 1]!;
      };
    });
    await Promise.all(heard.map((words) => words(1)));
    for (const starter of starters) starter.stdin.write('go\n');
    const answers = await Promise.all(heard.map((words) => words(2)));
    expect(answers.sort()).toEqual([...Array<string>(5).fill('HomeInUse'), 'won']);
    expect(starters.map(({ pid }) => pid)).toContain(holderOf(home).pid);
    expect(existsSync(lockOf(home))).toBe(true);
  });
});
