import type { Instant } from '../calendar';
import type { Step } from '../definition';
import type { IssueEvent } from '../issue/event';
import type { Issue } from '../issue/issue';
import { comingRungs } from './next-wake-up';

/** Steps that only remind: a later rung of the same task says more. */
const overtakable: readonly Step[] = ['提醒', '到期', '催办'];

/**
 * The rungs that `now` has reached, each exactly once, in order of time. After an outage several rungs of one task
 * are reached together: each is recorded, but of mere reminders only the last is announced.
 */
export function reachedRungs(issue: Issue, now: Instant): readonly IssueEvent[] {
  const due = comingRungs(issue).filter((rung) => rung.at <= now);
  return due.map(({ task, key, step }, position) => ({
    type: 'rungReached',
    stage: task.stage,
    unitId: task.unitId,
    taskId: task.id,
    rung: key,
    step,
    deadlineVersion: task.deadlineVersion,
    overtaken: overtakable.includes(step) && due.slice(position + 1).some((later) => later.task.id === task.id && later.step !== '逾期'),
  }));
}
