import type { Instant } from '../calendar';
import type { DeliveryPolicy } from './delivery-policy';

const HOUR = 3_600_000;

/** Mails of one person at this moment of wall time. */
export interface Traffic {
  /** When each of the last mails was sent; older than an hour does not matter. */
  readonly sentAt: readonly Instant[];
  /** Mails that are due and not begun yet. */
  readonly due: number;
}

/**
 * When the due mails of a person go as one digest: at once when there are too many of them, else when the hour that is
 * full ends. `undefined`: each goes by itself.
 */
export function gatheredAt({ mailsPerHour }: Pick<DeliveryPolicy, 'mailsPerHour'>, { sentAt, due }: Traffic, now: Instant): Instant | undefined {
  if (mailsPerHour === null) return undefined;
  const lately = sentAt.filter((at) => at > now - HOUR).sort((a, b) => a - b);
  if (lately.length + due <= mailsPerHour) return undefined;
  const first = lately[Math.max(0, lately.length - mailsPerHour)];
  return lately.length < mailsPerHour || first === undefined ? now : first + HOUR;
}
