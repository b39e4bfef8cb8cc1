import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { County } from '../../integration/support/county';

export interface Resident {
  readonly part: string;
  readonly megabytes: number;
}

/** Resident memory of the product's processes; of PostgreSQL's many the proportional share, so that common pages count once. */
export function residentMemory(county: County): readonly Resident[] {
  const parts = ['api', 'worker', 'temporal', 'postgres'] as const;
  return parts.map((part) => {
    const pid = county.stack.parts[part].pid();
    const children = pid === undefined ? [] : childrenOf(pid);
    const kilobytes = [pid, ...children].reduce<number>((sum, each) => sum + (each === undefined ? 0 : share(each)), 0);
    return { part, megabytes: Math.round(kilobytes / 1024) };
  });
}

function childrenOf(pid: number): readonly number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)]).toString().trim().split('\n').map(Number);
  } catch {
    return [];
  }
}

/** Kilobytes; none of a process that has ended meanwhile. */
function share(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
