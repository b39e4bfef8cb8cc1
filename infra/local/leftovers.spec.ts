import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordParts, stopLeftovers } from './leftovers.ts';
import { temporaryFolder } from './temporary-folder.ts';

let child: ChildProcess;
let home: string;
const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  home = temporaryFolder();
  mkdirSync(join(home, 'run'));
  child = spawn('sleep', ['60'], { stdio: 'ignore' });
});
afterEach(() => void child.kill('SIGKILL'));

const stop = () => stopLeftovers(home, (line) => void lines.push(line));

it('what an earlier start left running is stopped first, with its own signal', async () => {
  recordParts(home, [{ name: 'postgres', pid: child.pid!, stopSignal: 'SIGINT' }]);
  const gone = once(child, 'exit');
  await stop();
  expect(await gone).toEqual([null, 'SIGINT']);
  expect(lines).toEqual([`上次启动遗留的 postgres（进程 ${child.pid}）仍在运行，先停止它`]);
});

it('a stranger who has the pid by now is left alone', async () => {
  writeFileSync(join(home, 'run/parts.json'), JSON.stringify([{ name: 'postgres', pid: child.pid, identity: 'an-earlier-boot:1', stopSignal: 'SIGINT' }]));
  await stop();
  expect(lines).toEqual([]);
  expect(child.signalCode).toBeNull();
});

it('nothing is noted of a process that is gone already', async () => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  recordParts(home, [{ name: 'postgres', pid: child.pid!, stopSignal: 'SIGINT' }]);
  await stop();
  expect(lines).toEqual([]);
});

it('a home of a first start has no leftovers', async () => {
  await stopLeftovers(temporaryFolder(), (line) => void lines.push(line));
  expect(lines).toEqual([]);
});
