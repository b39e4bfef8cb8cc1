import type { Instant } from '../calendar';
import type { Definition, Step } from '../definition';
import { openAtNode } from '../evidence/measure-standing';
import type { IssueEvent } from '../issue/event';
import type { Issue } from '../issue/issue';
import { hasReported } from '../monthly/has-reported';
import type { OrderPolicy } from '../order/order-policy';
import { awaitingReceipt } from '../order/order-time';
import { comingRungs, type ComingRung } from './next-wake-up';
import { rungOf } from './rung-of';

/** Steps that only remind: a later rung of the same task says more. */
const overtakable: readonly Step[] = ['提醒', '到期', '催办', '月报'];

/**
 * The rungs that `now` has reached, each exactly once, in order of time. After an outage several rungs of one task
 * are reached together: each is recorded, but of mere reminders only the last is announced.
 */
export function reachedRungs(issue: Issue, now: Instant): readonly IssueEvent[] {
  const due = comingRungs(issue).filter((rung) => rung.at <= now);
  return due.map((rung, position) => {
    const { task, key, step, phase, month, node } = rung;
    const reported = isAnswered(issue, rung);
    return {
      type: 'rungReached',
      stage: task.stage,
      unitId: task.unitId,
      taskId: task.id,
      rung: key,
      step,
      deadlineVersion: task.deadlineVersion,
      overtaken: reported || due.slice(position + 1).some((later) => isOfOneTrack(later, rung) && (isRepeated(later, rung) || (overtakable.includes(step) && later.step !== '逾期'))),
      ...(phase !== undefined && { phase }),
      ...(month !== undefined && { month }),
      ...(node !== undefined && { node }),
      ...(reported && { reported }),
    };
  });
}

/** What the rung would ask for is there already: the report of its month, or every measure of its 节点日期. */
function isAnswered(issue: Issue, { task: { unitId }, month, node }: ComingRung): boolean {
  if (month !== undefined) return hasReported(issue, unitId, month);
  return node !== undefined && openAtNode(issue, unitId, node).length === 0;
}

/** Everything of the ladders that time does now: rungs that were reached, and those that an unreceived order brings forward. */
export function rungsOfTime(definition: Definition, issue: Issue, now: Instant): readonly IssueEvent[] {
  const reached = reachedRungs(issue, now);
  return [...reached, ...hastenedRungs(issue, definition.orders, reached, now)];
}

/**
 * 督办单 not received in time: the next rung of the task that brings an order is reached now, not on its own day.
 * Source: lifecycle §4, “receipt of a 督办单 not given in 1 day → next rung”.
 */
function hastenedRungs(issue: Issue, policy: OrderPolicy | undefined, reached: readonly IssueEvent[], now: Instant): readonly IssueEvent[] {
  const steps = (policy?.kinds ?? []).flatMap(({ step }) => step ?? []);
  const isReached = ({ task, key }: ComingRung) => reached.some((event) => event.type === 'rungReached' && event.taskId === task.id && event.rung === key);
  const late = awaitingReceipt(issue).filter(({ dueAt, step }) => dueAt <= now && step !== undefined);
  return late.flatMap(({ taskId, step }): readonly IssueEvent[] => {
    const after = steps.slice(steps.indexOf(step as Step) + 1);
    const next = comingRungs(issue).find((rung) => rung.task.id === taskId && after.includes(rung.step) && !isReached(rung));
    if (!next) return [];
    const { task, key } = next;
    return [{ type: 'rungReached', stage: task.stage, unitId: task.unitId, taskId, rung: key, step: next.step, deadlineVersion: task.deadlineVersion, overtaken: false }];
  });
}

/** Of one rung that repeats itself only the last repetition is announced. */
function isRepeated(one: ComingRung, other: ComingRung): boolean {
  return one.key !== other.key && rungOf(one.key) === rungOf(other.key);
}

/** A month's report, a phase, a 节点日期 and the whole have ladders of their own: none overtakes another. */
function isOfOneTrack(one: ComingRung, other: ComingRung): boolean {
  return one.task.id === other.task.id && one.phase === other.phase && (one.month === undefined) === (other.month === undefined) && one.node === other.node;
}
