import type { Sheet } from '../intake/sheet';
import { plainText } from './plain-text';

/** A row of a plain list, with its number in the sheet from 1. */
export interface ListRow<Column extends string> {
  readonly rowNumber: number;
  /** Trimmed; '' where the list has no such column or the cell is empty. */
  readonly values: Readonly<Record<Column, string>>;
}

const headerWithinRows = 10;
const headingOf = (text: string) => plainText(text).replace(/\([^()]*\)/g, '');

/**
 * The rows below the first row that has all the required headings; `undefined` where no row has. Bracket notes in
 * headings (“角色（顿号分隔）”) do not matter, nor do rows without any text.
 */
export function listRows<Column extends string>(
  sheet: Sheet,
  headings: Readonly<Record<Column, string>>,
  required: readonly NoInfer<Column>[],
): readonly ListRow<Column>[] | undefined {
  const columns = Object.keys(headings) as Column[];
  const placesIn = (index: number) => (sheet.rows[index] ?? []).map((cell) => headingOf(cell.text));
  const header = sheet.rows
    .slice(0, headerWithinRows)
    .findIndex((_, index) => required.every((column) => placesIn(index).some((heading) => heading.startsWith(headings[column]))));
  if (header < 0) return undefined;
  const places = columns.map((column) => placesIn(header).findIndex((heading) => heading.startsWith(headings[column])));
  return sheet.rows.slice(header + 1).flatMap((row, offset) => {
    const values = Object.fromEntries(columns.map((column, index) => [column, row[places[index] ?? -1]?.text.trim() ?? '']));
    const isBlank = Object.values(values).every((value) => value === '');
    return isBlank ? [] : [{ rowNumber: header + offset + 2, values: values as Record<Column, string> }];
  });
}

/** The values that stand in more than one row. */
export function repeated(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((value, index) => value !== '' && values.indexOf(value) !== index));
}
