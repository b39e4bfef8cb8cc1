import type { BusinessDate } from '../calendar';
import type { UnitRef } from '../issue/facts';

export interface SelfChecksStarted {
  readonly type: 'selfChecksStarted';
  readonly children: readonly { readonly issueId: string; readonly code: string; readonly unit: UnitRef }[];
  readonly deadline: BusinessDate;
}
