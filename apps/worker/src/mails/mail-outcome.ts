import type { Delivery } from '@rectify/notifications';
import type { MailOutcome } from '@rectify/persistence';
import type { Instant } from '@rectify/domain';
import { MOST_ATTEMPTS, retryDelay } from './retry-delay';

/** Mails under way at the same time. */
export const MAILS_AT_ONCE = 8;
/** Digests under way beside them. */
export const DIGESTS_AT_ONCE = 2;
/** As many connections as there are attempts: none waits for another while its lease runs. */
export const CONNECTIONS = MAILS_AT_ONCE + DIGESTS_AT_ONCE;
/** Milliseconds: longer than an attempt can take, or two would send the same mail. */
export const MAIL_LEASE = 45_000;

/** What an attempt means for the mail; `chance` (0 ≤ chance < 1) spreads the next ones. */
export function mailOutcome(delivery: Delivery, attempts: number, now: Instant, chance: number): MailOutcome {
  if (delivery.outcome === 'sent') return { status: 'sent' };
  const { outcome, reason } = delivery;
  if (outcome === 'rejected' || attempts >= MOST_ATTEMPTS) return { status: 'failed', note: reason };
  return { retryAt: now + retryDelay(attempts, chance), note: reason };
}
