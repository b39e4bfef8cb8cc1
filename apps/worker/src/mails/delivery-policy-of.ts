import { installedDelivery, type DeliveryPolicy } from '@rectify/domain';
import type { WorkerConfiguration } from '../configuration';

/** What the environment says about quiet hours and the number of mails. */
export function deliveryPolicyOf({ MAILBOX_URL, QUIET_HOURS, MAILS_PER_HOUR }: WorkerConfiguration): DeliveryPolicy {
  return installedDelivery({ isDevelopment: MAILBOX_URL !== undefined, quietHours: QUIET_HOURS, mailsPerHour: MAILS_PER_HOUR });
}
