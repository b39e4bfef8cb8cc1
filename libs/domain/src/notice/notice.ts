import type { Instant } from '../calendar';
import type { Channel } from '../definition';
import type { Holder } from '../issue/duty';
import type { NoticeKind } from './notice-kind';

/** Who gets a notice, and the sentence that says why. */
export interface Recipient {
  readonly holder: Holder;
  readonly why: string;
}

/** A notice to be sent once to each recipient. `key` is unique within the issue. */
export interface Notice {
  readonly key: string;
  readonly kind: NoticeKind;
  /** Sent only while this task is still open; `null` when it is true for ever. */
  readonly taskId: string | null;
  readonly deadlineVersion: number;
  readonly recipients: readonly Recipient[];
  readonly channels: readonly Channel[];
  readonly subject: string;
  readonly body: string;
  readonly at: Instant;
}
