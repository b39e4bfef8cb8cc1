import type { Recorded } from '@rectify/domain';

export const TASK_QUEUE = 'issues';
export const ISSUE_LIFECYCLE = 'issueLifecycle';
export const RECONCILE = 'reconcile';

/** One workflow an issue. Workflow ids hold no names and no enterprise data: they are stored in clear. */
export function issueWorkflowId(issueId: string): string {
  return `issue:${issueId}`;
}

/** News of an issue: level-triggered. Events may be missing, doubled or late; the workflow folds by `seq` and reads gaps back. */
export interface Advance {
  /** The newest sequence number at the time of sending. */
  readonly seq: number;
  readonly events: readonly Recorded[];
}
/** Signal with one `Advance`. */
export const ADVANCED = 'advanced';

/** A step of the ladder that is still to come, for operators. Instants are business time, ISO 8601. */
export interface LadderStep {
  readonly stage: string;
  readonly unitId: string | null;
  readonly step: string;
  readonly at: string;
}
/** Query → `LadderStep[]` */
export const LADDER = 'ladder';

/** Where the workflow's own fold of the issue stands. */
export interface IssueStanding {
  readonly version: number;
  readonly phase: string;
  readonly stages: readonly string[];
  /** Wall time the workflow waits for, ISO 8601. */
  readonly wakesAt: string | null;
}
/** Query → `IssueStanding` */
export const ISSUE = 'issue';
