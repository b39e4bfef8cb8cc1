import type { BusinessDate, Instant } from '../calendar';
import type { Conclusion } from '../definition';
import type { Evidence } from '../evidence/evidence';
import type { FilledForm } from '../form-field/field-value';
import type { ChecklistAnswers, Plan } from '../issue/handed-in';
import type { Signature } from '../issue/signature';
import type { UnitWork } from '../issue/unit-work';

/** 通过, or 反弹 → 重新挂号 */
export type RecheckResult = 'passed' | 'relapsed';

/** A re-check as it was planned at 销号. */
export interface PlannedRecheck {
  /** `round/months`, unique within the issue. */
  readonly key: string;
  /** Which 销号 it follows: 1, then one more after each 重新挂号. */
  readonly round: number;
  readonly months: number;
  readonly on: BusinessDate;
  /** 暂定: reaches into a year whose calendar is not published. */
  readonly provisional: boolean;
  readonly opensAt: Instant;
}

/** 回头看 of a closed issue: planned, then open as a task, then with its outcome. */
export interface Recheck extends PlannedRecheck {
  readonly taskId?: string;
  readonly outcome?: RecheckOutcome;
}

export interface RecheckOutcome {
  readonly result: RecheckResult;
  readonly findings: string;
  readonly evidence: readonly Evidence[];
  readonly checklist: ChecklistAnswers;
  readonly personId: string;
  readonly name: string;
  readonly unitName: string;
  readonly at: Instant;
}

/** A round that ended with 销号 and relapsed: what was signed then is kept, but no longer counts. */
export interface EarlierRound {
  readonly round: number;
  readonly closedAt: Instant;
  readonly conclusion: Conclusion;
  readonly signatures: readonly Signature[];
  readonly work: Readonly<Record<string, UnitWork>>;
  readonly plan?: Plan;
  readonly forms?: readonly FilledForm[];
  readonly reopenedAt: Instant;
  /** The new 整改时限 a person set. */
  readonly deadline: BusinessDate;
  readonly findings: string;
  readonly by: string;
}
