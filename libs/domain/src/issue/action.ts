import type { BusinessDate } from '../calendar';
import type { ChecklistItem, Conclusion, FormField } from '../definition';
import type { OrderKind } from '../order/order-policy';
import type { Phase } from '../phases/course';
import type { CommandType } from './command';

/** A button: what this person may do now, what the form needs, and for a disabled one the reason. */
export interface Action {
  readonly type: CommandType;
  readonly label: string;
  readonly taskId: string | null;
  readonly unitId: string | null;
  /** 环节 the task belongs to, in words. */
  readonly stageName: string;
  readonly enabled: boolean;
  readonly reason: string | null;
  readonly checklist: readonly ChecklistItem[];
  readonly returnTargets: readonly ReturnTarget[];
  readonly conclusions: readonly Conclusion[];
  /** The request to be decided or completed. */
  readonly requestId?: string;
  /** Reasons or grounds to choose from. */
  readonly choices?: readonly string[];
  /** The latest date that may be asked for. */
  readonly latest?: BusinessDate;
  /** May this return leave earlier signatures standing (从退回级重审)? */
  readonly mayKeepSignatures?: boolean;
  /** 必备佐证 of the submission. */
  readonly requiredEvidence?: readonly { readonly key: string; readonly text: string }[];
  /** Positions of the plan's measures that the submission ticks, or says why not. */
  readonly openMeasures?: readonly number[];
  /** Phases a report may say are done. */
  readonly phases?: readonly Phase[];
  /** 现场核查 is needed, by at least so many people. */
  readonly onSitePeople?: number;
  /** 督办文书 it is about. */
  readonly orderId?: string;
  /** 督办文书 that may be drafted. */
  readonly orderChoices?: readonly OrderChoice[];
  /** What the report has to say besides: 自查结果. */
  readonly asks?: 'selfCheckResult';
  /** 表单项 that are filled in with it. */
  readonly fields?: readonly FormField[];
}

export interface ReturnTarget {
  readonly stage: string;
  readonly name: string;
  /** Branches that may be chosen; empty when the target is the issue's own chain or this very branch. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** A kind that may be drafted now, and the open tasks it may be about. */
export interface OrderChoice {
  readonly kind: OrderKind;
  readonly name: string;
  /** 要求 as the draft has it unless somebody writes another. */
  readonly requirement: string;
  readonly tasks: readonly string[];
}
