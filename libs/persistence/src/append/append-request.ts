import type { Calendar, Command, CommandActor, Definition, Instant, Issue, Recorded } from '@rectify/domain';

export interface AppendRequest {
  readonly issueId: string;
  readonly command: Command;
  readonly actor: CommandActor;
  /** Wall time; in a drill business time follows from it. */
  readonly wall: Instant;
  /** Idempotency key of a person's command. */
  readonly key?: string;
  /** SHA-256 of the body that came with the key. */
  readonly bodyHash?: Buffer;
  /** Refused as stale when the issue has gone on since. */
  readonly expectedVersion?: number;
  /** With `register` only. */
  readonly register?: { readonly batchId: string };
}

export interface Appended {
  readonly issueId: string;
  readonly version: number;
  readonly issue: Issue;
  readonly definition: Definition;
  readonly calendar: Calendar;
  readonly events: readonly Recorded[];
  /** The same key was answered before: nothing happened now. */
  readonly replayed: boolean;
}

/** What the core cannot know: whether there is such an issue, and who else was quicker. */
export type AppendProblem =
  | { readonly problem: 'NOT_FOUND' }
  | { readonly problem: 'KEY_REUSED' }
  | { readonly problem: 'STALE_VERSION'; readonly version: number }
  | { readonly problem: 'DEFINITION_GONE' };
