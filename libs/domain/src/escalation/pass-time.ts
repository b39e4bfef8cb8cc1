import type { Instant } from '../calendar';
import type { Step } from '../definition';
import type { IssueEvent } from '../issue/event';
import type { Issue } from '../issue/issue';
import { hasReported } from '../monthly/has-reported';
import { comingRungs, type ComingRung } from './next-wake-up';

/** Steps that only remind: a later rung of the same task says more. */
const overtakable: readonly Step[] = ['提醒', '到期', '催办', '月报'];

/**
 * The rungs that `now` has reached, each exactly once, in order of time. After an outage several rungs of one task
 * are reached together: each is recorded, but of mere reminders only the last is announced.
 */
export function reachedRungs(issue: Issue, now: Instant): readonly IssueEvent[] {
  const due = comingRungs(issue).filter((rung) => rung.at <= now);
  return due.map((rung, position) => {
    const { task, key, step, phase, month } = rung;
    const reported = month !== undefined && hasReported(issue, task.unitId, month);
    return {
      type: 'rungReached',
      stage: task.stage,
      unitId: task.unitId,
      taskId: task.id,
      rung: key,
      step,
      deadlineVersion: task.deadlineVersion,
      overtaken: reported || (overtakable.includes(step) && due.slice(position + 1).some((later) => isOfOneTrack(later, rung) && later.step !== '逾期')),
      ...(phase !== undefined && { phase }),
      ...(month !== undefined && { month }),
      ...(reported && { reported }),
    };
  });
}

/** A month's report, a phase and the whole have ladders of their own: none overtakes another. */
function isOfOneTrack(one: ComingRung, other: ComingRung): boolean {
  return one.task.id === other.task.id && one.phase === other.phase && (one.month === undefined) === (other.month === undefined);
}
