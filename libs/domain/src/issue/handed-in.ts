import type { Evidence } from '../evidence/evidence';
import type { SelfCheckResult } from '../self-check/self-check';

/** 一问一策 */
export interface Plan {
  /** 症结/原因 */
  readonly causes: string;
  readonly measures: readonly PlanMeasure[];
  /** 验收标准 */
  readonly acceptance: string;
  /** 长效机制 */
  readonly standingMechanism: string;
}

export interface PlanMeasure {
  readonly text: string;
  readonly responsiblePerson: string;
  /** 节点日期, YYYY-MM-DD */
  readonly nodeDate: string;
  /** 佐证要求 */
  readonly evidenceRequirement: string;
}

/** 进展填报; an explicit nil report (零报告) counts, silence does not. */
export interface Progress {
  /** 0–100 */
  readonly percent: number;
  readonly note: string;
  readonly difficulties: string;
  readonly nextStep: string;
  readonly nil: boolean;
  /** Positions (from 0) of plan measures that are done. */
  readonly measuresDone: readonly number[];
  readonly evidence: readonly Evidence[];
  /** The phase of a phased deadline that is done with this, counted from 1. */
  readonly phase?: number;
}

/** 销号申请: what the unit claims; never what an enterprise should report. */
export interface ClosureClaim {
  /** 措施完成情况 */
  readonly done: string;
  /** 成效 */
  readonly effect: string;
  /** 长效机制 */
  readonly standingMechanism: string;
  readonly evidence: readonly Evidence[];
  /** What a self-check (自查) ends with; only there. */
  readonly selfCheck?: SelfCheckResult;
  /** Positions (from 0) of plan measures that are done, beside those already reported. */
  readonly measuresDone?: readonly number[];
  /** Why measures are left unticked. */
  readonly openReason?: string;
}

export type ChecklistAnswer = 'yes' | 'no' | 'notApplicable';

export type ChecklistAnswers = Readonly<Record<string, ChecklistAnswer>>;
