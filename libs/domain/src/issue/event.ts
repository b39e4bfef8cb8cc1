import type { BusinessDate, Instant } from '../calendar';
import type { Conclusion } from '../definition/definition';
import type { DefinitionRef, Step } from '../definition/parts';
import type { Carries } from '../evidence/carried-ticks';
import type { OnSiteCheck } from '../evidence/on-site';
import type { AnsweredField } from '../form-field/field-value';
import type { DefinitionMigrated } from '../migration/migration-event';
import type { OrderEvent } from '../order/order-event';
import type { RecheckEvent } from '../recheck/recheck-event';
import type { SelfChecksStarted } from '../self-check/self-check-event';
import type { SidePathEvent } from '../side-path/side-path-event';
import type { Actor } from './actor';
import type { CalendarAdopted } from './adopt-calendar-event';
import type { DrillClock } from './drill-clock';
import type { IssueFacts } from './facts';
import type { ChecklistAnswers, ClosureClaim, Plan, Progress } from './handed-in';
import type { ReturnNote, Term } from './term';

export interface StageOpened {
  readonly type: 'stageOpened';
  readonly stage: string;
  /** 环节名称 as it was then. */
  readonly stageName: string;
  /** One task each: unit ids, or `null` for the issue's own chain. */
  readonly branches: readonly (string | null)[];
  readonly term: Term;
  readonly returned?: ReturnNote;
}

interface OnBranch {
  readonly stage: string;
  readonly unitId: string | null;
}

/** 填报内容 of the stage that was completed or signed. */
interface WithAnswers {
  readonly fields?: readonly AnsweredField[];
}

/** What happened. The log of an issue is a sequence of these; nothing else is the record. */
export type IssueEvent =
  | {
      readonly type: 'issueRegistered';
      readonly facts: IssueFacts;
      readonly definition: DefinitionRef;
      readonly calendarVersion: number;
      readonly clock?: DrillClock;
    }
  | {
      readonly type: 'factsAmended';
      readonly before: Partial<IssueFacts>;
      readonly after: Partial<IssueFacts>;
      readonly reason: string;
    }
  | {
      readonly type: 'issueAssigned';
      readonly assignedOn: BusinessDate;
      readonly deadline: BusinessDate;
      readonly provisional: boolean;
      /** In words: where the date comes from. */
      readonly basis: string;
      readonly instructions: string;
    }
  | StageOpened
  | ({ readonly type: 'issueReceived' } & OnBranch & WithAnswers)
  /** `carries` where it replaces a plan: what becomes of the ticks so far. */
  | ({ readonly type: 'planSubmitted'; readonly plan: Plan; readonly carries?: Carries } & OnBranch & WithAnswers)
  | ({ readonly type: 'progressReported'; readonly progress: Progress } & OnBranch)
  | ({ readonly type: 'closureSubmitted'; readonly claim: ClosureClaim } & OnBranch & WithAnswers)
  | ({ readonly type: 'stageApproved'; readonly opinion: string; readonly checklist: ChecklistAnswers; readonly onSite?: OnSiteCheck; readonly covers?: readonly string[] } & OnBranch & WithAnswers)
  /** 会签: one of several signatures; the task stays open. */
  | ({
      readonly type: 'stageSigned';
      readonly opinion: string;
      readonly checklist?: ChecklistAnswers;
      readonly onSite?: OnSiteCheck;
      readonly conclusion?: Conclusion;
      readonly covers?: readonly string[];
    } & OnBranch & WithAnswers)
  /** Open stages of a group that are no longer asked. */
  | { readonly type: 'tasksWithdrawn'; readonly group: string; readonly tasks: readonly { readonly stage: string; readonly stageName: string; readonly taskId: string }[] }
  | ({
      readonly type: 'issueReturned';
      readonly to: string;
      readonly toBranches: readonly (string | null)[];
      readonly opinion: string;
      /** Signatures that no longer count: their stages must sign again. */
      readonly voids: readonly { readonly stage: string; readonly unitId: string | null }[];
    } & OnBranch)
  | ({
      readonly type: 'rungReached';
      readonly taskId: string;
      readonly rung: string;
      readonly step: Step;
      readonly deadlineVersion: number;
      /** Overtaken by a later rung of the same kind before it could be announced: recorded, not sent. */
      readonly overtaken: boolean;
      readonly phase?: number;
      readonly month?: string;
      readonly node?: BusinessDate;
      /** The month's report was there already, or the measures of the day are done: recorded, nobody is reminded. */
      readonly reported?: true;
      /** 长期坚持: the term until the next 阶段小结. */
      readonly term?: Term;
    } & OnBranch)
  | OrderEvent
  | { readonly type: 'issueUrged'; readonly taskIds: readonly string[]; readonly message: string }
  | RecheckEvent
  | SidePathEvent
  | CalendarAdopted
  | DefinitionMigrated
  | SelfChecksStarted
  | ({ readonly type: 'issueClosed'; readonly conclusion: Conclusion; readonly opinion: string; readonly covers?: readonly string[] } & OnBranch & WithAnswers);
export type IssueEventType = IssueEvent['type'];

/** An event as the log holds it. `seq` starts at 1 and is the issue's version. `at` is business time. */
export interface Recorded {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor | 'time';
  readonly event: IssueEvent;
}
