import type { Instant } from '@rectify/domain/time';

/** Wall time as the workflow's history tells it: in here Temporal replaces `Date`, so every replay reads the same. */
export function workflowNow(): Instant {
  // eslint-disable-next-line no-restricted-syntax -- the one clock of the workflow, made deterministic by Temporal
  return Date.now();
}
