import type { Instant } from '../calendar';
import { wants, type ChannelChoices } from './choices';
import type { DeliveryPolicy } from './delivery-policy';
import { quietUntil } from './quiet-hours';

/** A mail that is due, as the sender finds it. */
export interface DueMail {
  readonly kind: string;
  /** Is what it says still so: the task open and due on the same day, the person active? */
  readonly stillTrue: boolean;
  /** Is the person the one whose task it is? */
  readonly onDuty: boolean;
  /** A drill runs while people sit at it, at any speed: there nothing waits and nothing is put together. */
  readonly drill: boolean;
  readonly choices: ChannelChoices | null;
  /** How often sending it was begun. The server may have it already: it goes again as it is, or not at all. */
  readonly attempts: number;
}

export type MailVerdict =
  | { readonly is: 'send' }
  | { readonly is: 'wait'; readonly until: Instant }
  | { readonly is: 'drop'; readonly note: string };

/** What happens with a due mail at this moment of wall time. */
export function mailVerdict(mail: DueMail, policy: DeliveryPolicy, now: Instant): MailVerdict {
  if (!mail.stillTrue) return { is: 'drop', note: '发送前已办结或已变化' };
  if (mail.attempts > 0) return { is: 'send' };
  if (!wants(mail.choices, mail, 'mail')) return { is: 'drop', note: '本人不收这类邮件' };
  const until = mail.drill || isUrgent(policy, mail.kind) ? undefined : quietUntil(policy.quietHours, now);
  return until === undefined ? { is: 'send' } : { is: 'wait', until };
}

export function isUrgent({ urgentKinds }: DeliveryPolicy, kind: string): boolean {
  return urgentKinds.some((each) => each === kind);
}
