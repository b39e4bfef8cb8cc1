import type { Readiness } from '@rectify/contracts';
import type { Instant } from '@rectify/domain';

const PULSE_MISSING_AFTER = 15_000;
const WAKE_WAITING_AFTER = 30_000;

export interface Signs {
  readonly now: Instant;
  /** Last pulse of the worker. */
  readonly pulse: Instant | undefined;
  /** Since when the oldest news waits to be told to a workflow. */
  readonly oldestWake: Instant | undefined;
}

/** With the database people can work; the clock may stand still for a while and catches up later. */
export function readinessOf(signs: Signs | 'databaseAway'): Readiness {
  if (signs === 'databaseAway') return { ready: false, database: 'down', clock: 'paused', message: '数据库暂时连不上，系统无法使用。' };
  const { now, pulse, oldestWake } = signs;
  const silent = pulse === undefined || now - pulse > PULSE_MISSING_AFTER;
  const behind = oldestWake !== undefined && now - oldestWake > WAKE_WAITING_AFTER;
  if (!silent && !behind) return { ready: true, database: 'up', clock: 'running', message: '一切正常。' };
  return { ready: true, database: 'up', clock: 'paused', message: '时钟暂停：提醒与督办暂缓，恢复后自动补上；日常办理不受影响。' };
}
