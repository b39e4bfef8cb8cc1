import { join } from 'node:path';
import { readJson, writeJson } from './json-file.ts';
import { isAlive, type ProcessRecord, recordOf } from './process-identity.ts';
import { becomesTrue } from './waiting.ts';

interface Leftover extends ProcessRecord {
  readonly name: string;
  readonly stopSignal: NodeJS.Signals;
}

const fileIn = (home: string) => join(home, 'run/parts.json');

/** Notes the running parts of this home, for a start that comes after this process was killed. */
export const recordParts = (home: string, parts: readonly Omit<Leftover, 'identity'>[]): void => {
  const known = parts.flatMap((part) => {
    const record = recordOf(part.pid);
    return record ? [{ ...part, ...record }] : [];
  });
  writeJson(fileIn(home), known);
};

const send = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal);
  } catch {
    // gone in the meantime
  }
};

/** Stops what an earlier start left running in this home (it and its guardian were killed). Only processes proved ours. */
export const stopLeftovers = async (home: string, onLine: (line: string) => void): Promise<void> => {
  for (const leftover of readJson<Leftover[]>(fileIn(home)) ?? []) {
    if (!isAlive(leftover)) continue;
    onLine(`上次启动遗留的 ${leftover.name}（进程 ${leftover.pid}）仍在运行，先停止它`);
    send(leftover.pid, leftover.stopSignal);
    if (!(await becomesTrue(async () => !isAlive(leftover), 10_000))) send(leftover.pid, 'SIGKILL');
    await becomesTrue(async () => !isAlive(leftover), 2000);
  }
};
