import type { Issue } from '../issue/issue';
import type { Recheck } from './recheck-record';

/** Which round the issue is in, counted from 1. */
export function roundOf(issue: Issue): number {
  return (issue.earlierRounds?.length ?? 0) + 1;
}

/** Re-checks still without an outcome, the earliest first. */
export function pendingRechecks(issue: Issue): readonly Recheck[] {
  return (issue.rechecks ?? []).filter((recheck) => !recheck.outcome);
}

/** The planned re-check that opens next, once the issue is closed and none is open. */
export function nextRecheck(issue: Issue): Recheck | undefined {
  return issue.phase === 'closed' && issue.tasks.length === 0 ? pendingRechecks(issue)[0] : undefined;
}

/** Is there nothing left that people or time will do to the issue? */
export function isSettled(issue: Issue): boolean {
  return issue.phase === 'closed' && pendingRechecks(issue).length === 0;
}
