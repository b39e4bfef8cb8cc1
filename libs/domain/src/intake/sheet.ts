import type { BusinessDate } from '../calendar';

/** A cell as read from a workbook: plain text, formulas by their stored result, never evaluated. */
export interface Cell {
  /** Verbatim, line breaks kept; '' for an empty cell. */
  readonly text: string;
  /** Where the cell is a true date. */
  readonly date?: BusinessDate;
  /** For a cell covered by a merged one: row and column (from 0) of the top-left cell. The text is repeated here. */
  readonly coveredBy?: { readonly row: number; readonly column: number };
}

/** A sheet as a rectangle of cells, from A1; rows may be shorter than the widest one. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}
