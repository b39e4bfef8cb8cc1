import type { Evidence } from '../evidence/evidence';
import type { DefinitionRef } from '../definition/parts';
import type { Instant } from '../calendar';
import type { Role } from '../definition/parts';
import type { Conclusion } from '../definition/definition';
import type { OnSiteCheck } from '../evidence/on-site';
import type { FieldValues } from '../form-field/field-value';
import type { SidePathCommand } from '../side-path/side-path-command';
import type { RecheckCommand } from '../recheck/recheck-command';
import type { SelfCheckResult } from '../self-check/self-check';
import type { StartSelfChecks } from '../self-check/self-check-command';
import type { AdoptCalendar } from './adopt-calendar-event';
import type { DrillClock } from './drill-clock';
import type { Migrate } from '../migration/migrate-command';
import type { IssueFacts } from './facts';
import type { OrderCommand, OrderNumber } from '../order/order-event';

/** Who acts: a person with the roles held in one unit. Time is an actor too. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** 受委托人: who really acts, for this person, while a 委托 runs. */
  readonly delegate?: { readonly personId: string; readonly name: string };
  /** 空缺: people of the unit who are named for a task and no longer in post; its head stands in for them. */
  readonly standsInFor?: readonly string[];
}
export type CommandActor = Actor | 'time';

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

interface OnTask {
  /** The task as the person saw it; one that is no longer open is refused as stale. */
  readonly taskId: string;
}

/** 填报表单 of the stage that the command completes. */
interface WithForm {
  readonly fields?: FieldValues;
}

/** Everything that can be asked of an issue. */
export type Command =
  | { readonly type: 'register'; readonly facts: IssueFacts; readonly definition: DefinitionRef; readonly clock?: DrillClock }
  | { readonly type: 'amend'; readonly changes: Partial<IssueFacts>; readonly reason: string }
  | { readonly type: 'assign'; readonly instructions?: string }
  | ({ readonly type: 'receive' } & OnTask & WithForm)
  | ({ readonly type: 'submitPlan'; readonly plan: Plan } & OnTask & WithForm)
  | ({ readonly type: 'reportProgress'; readonly progress: Progress } & OnTask)
  | ({ readonly type: 'submitForClosure'; readonly claim: ClosureClaim } & OnTask & WithForm)
  | ({ readonly type: 'approve'; readonly opinion: string; readonly checklist: ChecklistAnswers; readonly onSite?: OnSiteCheck } & OnTask & WithForm)
  | ({ readonly type: 'return'; readonly to: string; readonly units?: readonly string[]; readonly opinion: string; readonly keepsSignatures?: boolean } & OnTask)
  | ({ readonly type: 'signOff'; readonly conclusion: Conclusion; readonly opinion: string } & OnTask & WithForm)
  | { readonly type: 'urge'; readonly taskId?: string; readonly message: string }
  | RecheckCommand
  | SidePathCommand
  | OrderCommand
  | AdoptCalendar
  | Migrate
  | StartSelfChecks
  /** `numbers`: of the orders that go out without a signature, put in by the record. */
  | { readonly type: 'passTime'; readonly numbers?: readonly OrderNumber[] };
export type CommandType = Command['type'];

/** The command with who and when. `now` is business time. */
export interface Occasion {
  readonly actor: CommandActor;
  readonly now: Instant;
}
