import { plainText } from '../organisation';
import { isFooter, isGroup, isTotal } from './row-words';
import { fieldOfHeading } from './intake-field';
import type { Cell, Sheet } from './sheet';

/** A name and what stands beside it. */
export interface UprightEntry {
  readonly label: string;
  readonly cell: Cell;
}

/** What a row of an upright form is. */
export interface UprightLine {
  /** From 1. */
  readonly rowNumber: number;
  /** `more`: goes on with the name above; `other`: words that belong to no name. */
  readonly kind: 'entries' | 'more' | 'group' | 'other' | 'blank';
  readonly entries: readonly UprightEntry[];
  readonly text: string;
}

const longestLabel = 20;

const labelIn = (cell: Cell | undefined): string => (cell && !cell.coveredBy ? plainText(cell.text).replace(/:$/, '') : '');
const isWritten = (cell: Cell): boolean => !cell.coveredBy && (cell.text.trim() !== '' || cell.date !== undefined);

/** Columns (from 0) in which known names stand below each other. */
export function labelColumnsOf({ rows }: Sheet): readonly number[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const knownIn = (column: number) => rows.filter((row) => fieldOfHeading(labelIn(row[column]))).length;
  return Array.from({ length: width }, (_, column) => column).filter((column) => knownIn(column) >= 2);
}

/** Every row of the sheet, read as a row of an upright form. */
export function uprightLines({ rows }: Sheet, labelColumns: readonly number[]): readonly UprightLine[] {
  return rows.map((cells, index): UprightLine => {
    const written = cells.filter(isWritten);
    const line = { rowNumber: index + 1, text: written.map((cell) => cell.text.trim()).join(' ') };
    const entries = entriesOf(cells, labelColumns);
    const [first = ''] = written.map((cell) => plainText(cell.text));
    if (written.length === 0) return { ...line, kind: 'blank', entries: [] };
    if (entries.some(({ label }) => fieldOfHeading(label))) return { ...line, kind: 'entries', entries };
    if (isTotal(first) || isFooter(first)) return { ...line, kind: 'other', entries: [] };
    if (entries.length > 0) return { ...line, kind: 'entries', entries };
    if (written.length === 1 && isGroup(first)) return { ...line, kind: 'group', entries: [] };
    const isUnnamed = labelColumns.every((column) => labelIn(cells[column]) === '');
    return isUnnamed ? { ...line, kind: 'more', entries: [{ label: '', cell: joined(written) }] } : { ...line, kind: 'other', entries: [] };
  });
}

/** A name without anything beside it is an entry only where the name is known. */
function entriesOf(cells: readonly Cell[], labelColumns: readonly number[]): readonly UprightEntry[] {
  const named = labelColumns.filter((column) => labelIn(cells[column]) !== '');
  return named.flatMap((column, position) => {
    const label = labelIn(cells[column]);
    const contents = cells.slice(column + 1, named[position + 1]).filter(isWritten);
    const isName = fieldOfHeading(label) !== undefined || (contents.length > 0 && label.length <= longestLabel);
    return isName ? [{ label, cell: joined(contents) }] : [];
  });
}

function joined(cells: readonly Cell[]): Cell {
  const [first, ...others] = cells;
  if (first && others.length === 0) return { text: first.text, ...(first.date && { date: first.date }) };
  return { text: cells.map((cell) => cell.text.trim() || (cell.date ?? '')).join('\n') };
}
