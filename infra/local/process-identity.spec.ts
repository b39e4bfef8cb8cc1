import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isAlive, recordOf } from './process-identity.ts';

it('a process is the same from one look to the next, and different from every other', () => {
  const own = recordOf(process.pid)!;
  expect(recordOf(process.pid)).toEqual(own);
  expect(isAlive(own)).toBe(true);
  expect(isAlive({ ...own, identity: `${own.identity}0` })).toBe(false);
});

it('a process is alive until it ends', async () => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  const record = recordOf(child.pid!)!;
  expect(isAlive(record)).toBe(true);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  expect(isAlive(record)).toBe(false);
  expect(recordOf(child.pid!)).toBeUndefined();
});

it('a record that says nothing is of nobody', () => {
  expect(isAlive(JSON.parse('{}'))).toBe(false);
});
