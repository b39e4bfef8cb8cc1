import type { BusinessDate } from '../calendar';
import type { IntakeField } from './intake-field';

/** Which column (from 0) holds which field. */
export type Mapping = Readonly<Partial<Record<IntakeField, number>>>;

/** What a person says of the columns, which wins over what was found; `null`: the list has no such column. */
export type ChosenColumns = Readonly<Partial<Record<IntakeField, number | null>>>;

/** Where the list is in its sheet. */
export interface Layout {
  readonly sheet: string;
  /** Words of the first title row. */
  readonly title: string;
  /** Numbers of the header rows in the sheet, from 1. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ListColumn[];
  readonly mapping: Mapping;
  /** 交办日期 in the title rows. */
  readonly listedOn: BusinessDate | null;
  /** 竖排: names stand at the left and contents beside them, one issue below the other; each name counts as a column. */
  readonly upright: boolean;
}

/** A column of the list; `field` is null where the heading is not known. */
export interface ListColumn {
  readonly column: number;
  /** As in the sheet, without line breaks and spaces. */
  readonly heading: string;
  readonly field: IntakeField | null;
}

/** The sheet is no list this can read; the sentence says what to do. */
export interface LayoutProblem {
  readonly problem: 'NO_HEADER' | 'NO_FINDING_COLUMN' | 'COLUMN_USED_TWICE' | 'NO_SUCH_COLUMN';
  readonly message: string;
  /** What there is to choose from. */
  readonly columns: readonly ListColumn[];
}

export function isLayoutProblem(value: Layout | Mapping | LayoutProblem): value is LayoutProblem {
  return 'problem' in value;
}
