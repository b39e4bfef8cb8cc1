import type { Recorded } from '../issue/event';
import type { Issue } from '../issue/issue';
import type { SelfChecksStarted } from './self-check-event';

export function withSelfChecks(issue: Issue, { children, deadline }: SelfChecksStarted): Issue {
  return { ...issue, selfChecks: [...(issue.selfChecks ?? []), ...children.map((child) => ({ ...child, deadline }))] };
}

/** The children of this decision, in the order of their numbers. */
export function startedIn(events: readonly Pick<Recorded, 'event'>[]): SelfChecksStarted['children'] {
  return events.flatMap(({ event }) => (event.type === 'selfChecksStarted' ? event.children : []));
}
