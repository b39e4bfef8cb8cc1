import type { BusinessDate } from '../calendar';
import type { Evidence } from '../evidence/evidence';
import type { UnitRef } from '../issue/facts';
import type { Term } from '../issue/term';
import type { BranchDeadline, SideRequest } from './request';

interface OnTask {
  readonly requestId: string;
  readonly taskId: string;
  readonly stage: string;
  readonly unitId: string | null;
}

export type SidePathEvent =
  | { readonly type: 'requestMade'; readonly request: SideRequest; readonly term: Term }
  | (OnTask & {
      readonly type: 'extensionDecided';
      readonly granted: boolean;
      readonly opinion: string;
      readonly from: BusinessDate;
      readonly until: BusinessDate;
      /** When granted: the task's new term, and the deadline that holds from now on. */
      readonly term?: Term;
      readonly deadline?: BranchDeadline;
    })
  | (OnTask & {
      readonly type: 'appealDecided';
      readonly upheld: boolean;
      readonly opinion: string;
      /** 签收 is due anew. */
      readonly term: Term;
    })
  | {
      readonly type: 'unitTransferred';
      readonly from: UnitRef;
      readonly to: UnitRef;
      readonly reason: string;
      /** Open tasks of the former unit, which end with this. */
      readonly closes: readonly string[];
    }
  | (OnTask & { readonly type: 'assistanceGiven'; readonly unit: UnitRef; readonly result: string; readonly evidence: readonly Evidence[] })
  /** Nobody dealt with it in time. */
  | (OnTask & { readonly type: 'requestUrged'; readonly kind: SideRequest['kind'] })
  | { readonly type: 'issueSuspended'; readonly reason: string }
  | {
      readonly type: 'issueResumed';
      readonly reason: string;
      readonly tasks: readonly { readonly taskId: string; readonly term: Term }[];
      readonly requests: readonly { readonly requestId: string; readonly term: Term }[];
      readonly deadline: BranchDeadline;
      /** By branch, where a branch has its own. */
      readonly branchDeadlines: Readonly<Record<string, BranchDeadline>>;
    };
