import type { Instant } from '../calendar';

const TEN_MINUTES = 600_000;

/**
 * How long (ms, under ten minutes) after its hour an issue is seen to: always the same for one issue, and spread evenly over
 * all, so that a county's reminders of 09:00 do not all come due in the same second.
 */
export function spreadOf(issueId: string): Instant {
  // FNV-1a
  let hash = 0x811c9dc5;
  for (let at = 0; at < issueId.length; at += 1) hash = Math.imul(hash ^ issueId.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % TEN_MINUTES;
}
