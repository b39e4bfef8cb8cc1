import type { Instant } from '../calendar';
import type { Issue } from '../issue/issue';
import type { OpenRequest } from './request';
import type { SidePathEvent } from './side-path-event';

/** 延期申请, 申诉 and 协办 whose day has yet to pass: each is reminded of once. */
export function awaitedRequests(issue: Issue): readonly OpenRequest[] {
  if (issue.phase !== 'open' || issue.suspended) return [];
  return (issue.requests ?? []).filter((request) => request.urgedAt === undefined);
}

/** When time next looks at a request; `undefined` when none waits. */
export function nextRequestWakeUp(issue: Issue): Instant | undefined {
  const instants = awaitedRequests(issue).map(({ term }) => term.dueAt);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}

/** Reminders of requests that were not dealt with in time. */
export function urgedRequests(issue: Issue, now: Instant): readonly SidePathEvent[] {
  return awaitedRequests(issue)
    .filter(({ term }) => term.dueAt <= now)
    .map(({ id, kind, taskId, stage, unitId }) => ({ type: 'requestUrged', requestId: id, kind, taskId, stage, unitId }));
}
