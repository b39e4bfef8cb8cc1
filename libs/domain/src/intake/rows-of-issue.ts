import type { ClassifiedRow } from './classify-rows';

/** The rows of one issue: several where cells are merged downwards. */
export interface IssueRows {
  readonly rows: readonly ClassifiedRow[];
  /** Words of the group row above; null in a list without group rows. */
  readonly groupHeading: string | null;
  /** Numbers of rows without a finding of their own that are merged with nothing, but seem to go on with this issue. */
  readonly assumedRows: readonly number[];
}
