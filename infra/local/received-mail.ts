/** One mail as the product sent it. `messageId` shows doubles. */
export interface ReceivedMail {
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  /** ISO instant of arrival. */
  readonly date: string;
}
