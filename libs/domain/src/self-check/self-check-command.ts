import type { BusinessDate } from '../calendar';
import type { UnitRef } from '../issue/facts';

/** 举一反三: one self-check for each unit, by the number its issue will have. */
export interface StartSelfChecks {
  readonly type: 'startSelfChecks';
  readonly children: readonly { readonly issueId: string; readonly unit: UnitRef }[];
  /** By when the units report. */
  readonly deadline: BusinessDate;
}
