import type { TimeOfDay } from '../calendar';
import type { NoticeKind } from './notice-kind';

/** 免打扰: from a time of day in China to another, over midnight when `to` is the earlier one. */
export interface QuietHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** When and how notices leave the platform. Data of the installation; what is in-app is always there at once. */
export interface DeliveryPolicy {
  /** `null`: none. */
  readonly quietHours: QuietHours | null;
  /** Kinds that do not wait for the end of the quiet hours. */
  readonly urgentKinds: readonly NoticeKind[];
  /** Mails to one person within an hour; what is more becomes one digest. `null`: no limit. */
  readonly mailsPerHour: number | null;
  readonly morning: MorningPolicy;
}

/** 每日摘要: on working days at `time`; after `until` it is no longer morning, and it is left out. */
export interface MorningPolicy {
  readonly time: TimeOfDay;
  readonly until: TimeOfDay;
}

export const defaultDelivery: DeliveryPolicy = {
  quietHours: { from: '22:00', to: '07:30' },
  urgentKinds: ['逾期', '黄色督办', '红色督办', '约谈建议', '通报建议', '文书送达', '文书催签'],
  mailsPerHour: 5,
  morning: { time: '08:30', until: '12:00' },
};

/** `22:00-07:30`, or `none`; `undefined` when it is neither. */
export function readQuietHours(text: string): QuietHours | null | undefined {
  if (text === 'none') return null;
  const found = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  return found && found[1] !== found[2] ? { from: found[1] as TimeOfDay, to: found[2] as TimeOfDay } : undefined;
}
