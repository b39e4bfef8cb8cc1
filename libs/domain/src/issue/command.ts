import type { Instant } from '../calendar';
import type { Conclusion } from '../definition/definition';
import type { DefinitionRef } from '../definition/parts';
import type { OnSiteCheck } from '../evidence/on-site';
import type { FieldValues } from '../form-field/field-value';
import type { Migrate } from '../migration/migrate-command';
import type { OrderCommand, OrderNumber } from '../order/order-event';
import type { RecheckCommand } from '../recheck/recheck-command';
import type { StartSelfChecks } from '../self-check/self-check-command';
import type { SidePathCommand } from '../side-path/side-path-command';
import type { CommandActor } from './actor';
import type { AdoptCalendar } from './adopt-calendar-event';
import type { DrillClock } from './drill-clock';
import type { IssueFacts } from './facts';
import type { ChecklistAnswers, ClosureClaim, Plan, Progress } from './handed-in';

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
