import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same pid: when it began. Undefined when there is no such process.
 * On Linux from /proc, because slim images have no `ps`.
 */
export const processIdentity = (pid: number): string | undefined => {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { env: { LC_ALL: 'C', PATH: process.env.PATH } }).toString().trim() || undefined;
    }
    // Fields after the command, which stands in parentheses and may hold anything: state is the 1st, start time the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' ? undefined : `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
};

export interface ProcessRecord {
  readonly pid: number;
  readonly identity: string;
}

export const recordOf = (pid: number): ProcessRecord | undefined => {
  const identity = processIdentity(pid);
  return identity === undefined ? undefined : { pid, identity };
};

export const isAlive = ({ pid, identity }: ProcessRecord): boolean => identity !== undefined && processIdentity(pid) === identity;
