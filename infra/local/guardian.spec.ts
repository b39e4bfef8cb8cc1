import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachLine } from './lines.ts';
import { recordOf } from './process-identity.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { becomesTrue } from './waiting.ts';

/** A starter with two children in sessions of their own, which write their name down when they are asked to stop. */
const starterScript = (folder: string) => `
  import { spawn } from 'node:child_process';
  import { postGuardian } from ${JSON.stringify(join(__dirname, 'guardian.ts'))};
  const guardian = postGuardian();
  const child = (name, signal) => spawn('/bin/sh', ['-c',
    "trap 'echo " + name + " " + signal + " >> stops; exit 0' " + signal + "; touch " + name + "; while :; do sleep 0.05; done"],
    { cwd: ${JSON.stringify(folder)}, detached: true, stdio: 'ignore' });
  const [worker, postgres] = [child('worker', 'TERM'), child('postgres', 'INT')];
  guardian.watch([{ pid: postgres.pid, stopSignal: 'SIGINT' }]);
  guardian.watch([{ pid: worker.pid, stopSignal: 'SIGTERM' }, { pid: postgres.pid, stopSignal: 'SIGINT' }]);
  process.stdin.resume().once('data', () => { guardian.dismiss(); setImmediate(() => process.exit(0)); });
  console.log([worker.pid, postgres.pid, guardian.pid].join(' '));`;

describe('the guardian', () => {
  let folder: string;
  let starter: ChildProcess;
  let wards: readonly number[];
  let guardian: number;
  const lives = (pid: number) => recordOf(pid) !== undefined;

  beforeEach(async () => {
    folder = temporaryFolder();
    writeFileSync(join(folder, 'starter.mts'), starterScript(folder));
    const born = spawn(process.execPath, [join(folder, 'starter.mts')], { stdio: ['pipe', 'pipe', 'inherit'] });
    starter = born;
    const line = await new Promise<string>((resolve) => eachLine(born.stdout, resolve));
    const [worker, postgres, shell] = line.split(' ').map(Number) as [number, number, number];
    wards = [worker, postgres];
    guardian = shell;
    expect(await becomesTrue(async () => ['worker', 'postgres'].every((name) => existsSync(join(folder, name))), 5000)).toBe(true);
  });
  afterEach(() => {
    for (const pid of wards.filter(lives)) process.kill(pid, 'SIGKILL');
  });

  it('stops the parts in their order, each with its signal, when the starter is killed outright', async () => {
    expect(wards.map(lives)).toEqual([true, true]);
    starter.kill('SIGKILL');
    expect(await becomesTrue(async () => !wards.some(lives), 5000)).toBe(true);
    expect(readFileSync(join(folder, 'stops'), 'utf8')).toBe('worker TERM\npostgres INT\n');
  });

  it('leaves them alone once dismissed', async () => {
    const gone = once(starter, 'exit');
    starter.stdin!.write('leave\n');
    expect(await gone).toEqual([0, null]);
    expect(await becomesTrue(async () => !lives(guardian), 5000)).toBe(true);
    expect(wards.map(lives)).toEqual([true, true]);
    expect(existsSync(join(folder, 'stops'))).toBe(false);
  });
});
