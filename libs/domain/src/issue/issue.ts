import type { BusinessDate, Instant } from '../calendar';
import type { Conclusion } from '../definition';
import type { ClosureClaim, Plan, Progress } from './command';
import type { DefinitionRef, DrillClock, ReturnNote, Term } from './event';
import type { IssueFacts } from './facts';

/** 待办事项: one open task of one branch. `id` is `stage/unit/round`, the same on every replay. */
export interface OpenTask extends Term {
  readonly id: string;
  readonly stage: string;
  readonly stageName: string;
  readonly unitId: string | null;
  /** 1, then one more each time the branch comes back to this stage. */
  readonly round: number;
  readonly openedAt: Instant;
  readonly deadlineVersion: number;
  readonly returned?: ReturnNote;
}

/** 审核意见 that counts at present. */
export interface Signature {
  readonly stage: string;
  readonly unitId: string | null;
  readonly personId: string;
  readonly name: string;
  readonly unitName: string;
  readonly opinion: string;
  readonly at: Instant;
}

/** What one unit has reported and claimed. */
export interface UnitWork {
  readonly progress?: Progress & { readonly at: Instant; readonly by: string };
  readonly claim?: ClosureClaim & { readonly at: Instant; readonly by: string };
}

/** Kept for ever, even after completion. */
export interface Marks {
  readonly everOverdue: boolean;
  readonly returns: number;
  readonly yellowOrders: number;
  readonly redOrders: number;
  readonly urges: number;
}

/** 反馈问题: the fold of its log. */
export interface Issue {
  readonly id: string;
  /** Sequence number of the last event. */
  readonly version: number;
  readonly phase: 'registered' | 'open' | 'closed';
  readonly definition: DefinitionRef;
  readonly calendarVersion: number;
  readonly clock?: DrillClock;
  readonly facts: IssueFacts;
  readonly registeredAt: Instant;
  readonly assignment?: { readonly on: BusinessDate; readonly deadline: BusinessDate; readonly provisional: boolean; readonly basis: string };
  readonly tasks: readonly OpenTask[];
  /** How often each `stage/unit` was opened. */
  readonly rounds: Readonly<Record<string, number>>;
  readonly plan?: Plan;
  /** By unit id; `issue` for the lead unit's own submission. */
  readonly work: Readonly<Record<string, UnitWork>>;
  readonly signatures: readonly Signature[];
  /** People who did the work and therefore never verify it. */
  readonly doers: readonly string[];
  readonly lastUrgedAt: Readonly<Record<string, Instant>>;
  readonly marks: Marks;
  readonly conclusion?: Conclusion;
  readonly closedAt?: Instant;
}

/** Key of a branch in `rounds` and `work`. */
export function branchKey(unitId: string | null): string {
  return unitId ?? 'issue';
}
