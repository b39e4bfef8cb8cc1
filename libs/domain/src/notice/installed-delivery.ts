import { defaultDelivery, readQuietHours, type DeliveryPolicy } from './delivery-policy';

/** What an installation says about its mail; what it leaves out is as usual. */
export interface DeliverySettings {
  /** The development mailbox: nobody is disturbed there, and everything goes at once unless said otherwise. */
  readonly isDevelopment: boolean;
  /** `22:00-07:30` or `none`. */
  readonly quietHours: string | undefined;
  /** 0 for no limit. */
  readonly mailsPerHour: number | undefined;
}

export function installedDelivery({ isDevelopment, quietHours, mailsPerHour }: DeliverySettings): DeliveryPolicy {
  const usual = isDevelopment ? { ...defaultDelivery, quietHours: null, mailsPerHour: null } : defaultDelivery;
  const hours = quietHours === undefined ? undefined : readQuietHours(quietHours);
  return {
    ...usual,
    ...(hours !== undefined && { quietHours: hours }),
    ...(mailsPerHour !== undefined && { mailsPerHour: mailsPerHour === 0 ? null : mailsPerHour }),
  };
}
