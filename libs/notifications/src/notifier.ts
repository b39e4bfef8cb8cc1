import type { DigestSection } from '@rectify/domain';

/** One notice for one person, by whatever way it goes. */
export interface Message {
  /** What makes the notice this one and no other: sent again it is recognisably the same. `null`: of several issues. */
  readonly identity: { readonly issueId: string | null; readonly key: string; readonly personId: string };
  readonly address: string;
  readonly personName: string;
  readonly subject: string;
  readonly body: string;
  /** A sentence: why this person gets it. */
  readonly why: string;
  /** Of a digest: lines that each lead to their issue. */
  readonly sections?: readonly DigestSection[];
}

/** `rejected`: never try this one again. `deferred`: the way is blocked for now. The reason is for operators. */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'rejected'; readonly reason: string }
  | { readonly outcome: 'deferred'; readonly reason: string };

/** A way to reach people. `send` never throws. */
export interface Notifier {
  send(message: Message): Promise<Delivery>;
  /** Lets go of connections; messages under way are finished first. */
  close(): void;
}
