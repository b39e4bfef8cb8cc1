import { runOnce } from './run-once.ts';

const shell = (script: string, env?: NodeJS.ProcessEnv) => runOnce('/bin/sh', ['-c', script], env && { env });

it('returns what the program printed', async () => {
  expect(await shell('echo one; echo two; echo aside >&2')).toBe('one\ntwo');
});

it('gives the program its own environment and nothing else', async () => {
  expect(await shell('echo "$NAME-$HOME"', { NAME: 'x' })).toBe('x-');
});

it('fails with the last words of the program', async () => {
  await expect(shell('echo loading; echo "no such table" >&2; exit 3')).rejects.toThrow('/bin/sh -c 失败（代码 3）：\n  no such table');
});

it('fails with what it printed when it wrote no error', async () => {
  await expect(shell('echo "found 2 problems"; exit 1')).rejects.toThrow('失败（代码 1）：\n  found 2 problems');
});

it('names the signal that ended it', async () => {
  await expect(shell('kill -9 $$')).rejects.toThrow('失败（SIGKILL）');
});

it('fails when there is no such program', async () => {
  await expect(runOnce('no-such-program-here', [])).rejects.toThrow('ENOENT');
});

it('leaves nothing behind that waits for the end of this process', async () => {
  const before = process.listenerCount('exit');
  await shell('true');
  await runOnce('no-such-program-here', []).catch(() => undefined);
  expect(process.listenerCount('exit')).toBe(before);
});
