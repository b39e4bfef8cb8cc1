import type { BusinessDate } from '../calendar';
import type { Evidence } from '../evidence/evidence';
import type { ChecklistAnswers } from '../issue/handed-in';
import type { RecheckResult } from './recheck-record';

/** 回头看: what was found on looking again. */
export interface RecheckCommand {
  readonly type: 'recheck';
  readonly taskId: string;
  readonly result: RecheckResult;
  readonly findings: string;
  readonly evidence: readonly Evidence[];
  readonly checklist: ChecklistAnswers;
  /** The new 整改时限, needed with 反弹. */
  readonly deadline?: BusinessDate;
}
