import { addMonths, businessDateOf, instantOf, isPublished, moveToWorkday, type Calendar } from '../calendar';
import type { Decision } from '../issue/decision';
import type { RecheckPolicy } from './policy';
import { roundOf } from './recheck';
import type { PlannedRecheck } from './recheck-record';

/** The dated plan of re-checks after a 销号 on this day; rest days are moved where the calendar says so. */
export function planRechecks(policy: RecheckPolicy, calendar: Calendar, closedOn: string, round: number): readonly PlannedRecheck[] {
  return policy.months.map((months) => {
    const day = addMonths(closedOn, months);
    const { date, provisional } = calendar.moveRestDays
      ? moveToWorkday(calendar, day)
      : { date: day, provisional: !isPublished(calendar, day) };
    return { key: `${round}/${months}`, round, months, on: date, provisional, opensAt: instantOf(date, policy.opensAt) };
  });
}

/** Adds the plan to the decision that closes the issue; nothing when its definition knows no 回头看. */
export function scheduleRechecks(decision: Decision): void {
  const { definition, calendar, issue, occasion } = decision;
  const { recheck: policy } = definition;
  if (!policy || policy.months.length === 0) return;
  decision.add({ type: 'rechecksScheduled', rechecks: planRechecks(policy, calendar, businessDateOf(occasion.now), roundOf(issue)) });
}
