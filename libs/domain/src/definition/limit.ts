import type { Limit } from './parts';

/** The least a limit gives: working days, or days where it counts days. */
export function leastOf(limit: Limit): number {
  if ('workdays' in limit) return limit.workdays;
  return 'days' in limit ? limit.days : limit.atLeastWorkdays;
}

/** Does the due day follow from 整改时限 of the branch? */
export function followsDeadline(limit: Limit): boolean {
  return 'until' in limit || 'shareOfDeadline' in limit;
}
