import type { BusinessDate } from '../calendar';
import type { Evidence } from '../evidence/evidence';
import type { ChecklistAnswers } from '../issue/handed-in';
import type { Term } from '../issue/term';
import type { PlannedRecheck, RecheckResult } from './recheck-record';

interface OnRecheck {
  readonly stage: string;
  readonly unitId: null;
  /** Key of the re-check. */
  readonly recheck: string;
}

/** What 回头看 adds to the log. */
export type RecheckEvent =
  /** Part of the decision on 销号, and before it in the log: whoever knows the issue closed knows what follows. */
  | { readonly type: 'rechecksScheduled'; readonly rechecks: readonly PlannedRecheck[] }
  | ({ readonly type: 'recheckOpened'; readonly stageName: string; readonly months: number; readonly term: Term } & OnRecheck)
  | ({
      readonly type: 'recheckCompleted';
      readonly months: number;
      readonly result: RecheckResult;
      readonly findings: string;
      readonly evidence: readonly Evidence[];
      readonly checklist: ChecklistAnswers;
    } & OnRecheck)
  /** 反弹 → 重新挂号 */
  | ({
      readonly type: 'issueReopened';
      readonly to: string;
      readonly reopenedOn: BusinessDate;
      readonly deadline: BusinessDate;
      readonly provisional: boolean;
      readonly basis: string;
      readonly findings: string;
    } & OnRecheck);
