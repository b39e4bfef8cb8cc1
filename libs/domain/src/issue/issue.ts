import type { BusinessDate, Instant } from '../calendar';
import type { Conclusion } from '../definition/definition';
import type { DefinitionRef } from '../definition/parts';
import type { FilledForm } from '../form-field/field-value';
import type { Order } from '../order/order';
import type { EarlierRound, Recheck } from '../recheck/recheck-record';
import type { SelfCheck } from '../self-check/self-check';
import type { BranchDeadline, GrantedExtension, OpenRequest, Suspension } from '../side-path/request';
import type { DrillClock } from './drill-clock';
import type { IssueFacts, UnitRef } from './facts';
import type { Plan } from './handed-in';
import type { Signature } from './signature';
import type { ReturnNote, Term } from './term';
import type { UnitWork } from './unit-work';

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

/** Kept for ever, even after completion. */
export interface Marks {
  readonly everOverdue: boolean;
  readonly returns: number;
  readonly yellowOrders: number;
  readonly redOrders: number;
  readonly urges: number;
  /** 反弹 */
  readonly relapses?: number;
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
  /** 填报表单 of stages that are completed without a signature. */
  readonly forms?: readonly FilledForm[];
  /** People who did the work and therefore never verify it. */
  readonly doers: readonly string[];
  readonly lastUrgedAt: Readonly<Record<string, Instant>>;
  readonly marks: Marks;
  /** 督办文书, in the order of drafting; absent as long as there was none. */
  readonly orders?: readonly Order[];
  /** 延期申请, 申诉 and 协办 that wait for somebody. */
  readonly requests?: readonly OpenRequest[];
  readonly suspended?: Suspension;
  /** 延期 that was granted, kept for ever. */
  readonly extensions?: readonly GrantedExtension[];
  /** By branch, where its 整改时限 differs from the issue's. */
  readonly branchDeadlines?: Readonly<Record<string, BranchDeadline>>;
  /** Units that assist or did: they see the issue. */
  readonly assistingUnits?: readonly UnitRef[];
  readonly conclusion?: Conclusion;
  readonly closedAt?: Instant;
  /** 回头看 of this and earlier rounds, in order. */
  readonly rechecks?: readonly Recheck[];
  /** Rounds that ended with 销号 and relapsed. */
  readonly earlierRounds?: readonly EarlierRound[];
  /** 举一反三: self-checks started from this issue, in order. */
  readonly selfChecks?: readonly SelfCheck[];
}

/** Key of a branch in `rounds` and `work`. */
export function branchKey(unitId: string | null): string {
  return unitId ?? 'issue';
}
