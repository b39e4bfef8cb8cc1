import { plainText } from '../organisation';
import type { IntakeField } from './intake-field';
import type { Layout } from './layout';
import { isFooter, isGroup, isTotal } from './row-words';
import type { Cell, Sheet } from './sheet';

/** What a row below the header is. */
export type RowKind =
  | 'issue'
  /** Merged with the issue above. */
  | 'continuation'
  /** Seems to go on with the issue above; a person is asked. */
  | 'assumedContinuation'
  | 'group'
  | 'total'
  | 'footer'
  | 'blank'
  /** Words that belong to no issue, for a person to see. */
  | 'unread';

export interface ClassifiedRow {
  /** From 1. */
  readonly rowNumber: number;
  readonly kind: RowKind;
  readonly cells: readonly Cell[];
  /** The words of a row that is no issue. */
  readonly text: string;
}

/** Every row below the header, with what it is and why nothing is lost. */
export function classifyRows(sheet: Sheet, layout: Layout): readonly ClassifiedRow[] {
  const below = layout.headerRows.at(-1) ?? 0;
  const rows: ClassifiedRow[] = [];
  for (const [offset, cells] of sheet.rows.slice(below).entries()) {
    const index = below + offset;
    const follows = rows.some((row) => row.kind === 'issue');
    rows.push({ rowNumber: index + 1, kind: kindOf(cells, index, layout, follows), cells, text: soleText(cells) });
  }
  return rows;
}

function kindOf(cells: readonly Cell[], index: number, { mapping }: Layout, follows: boolean): RowKind {
  const texts = distinctTexts(cells);
  const [first = ''] = texts;
  const cell = (field: IntakeField) => cells[mapping[field] ?? -1];
  const has = (field: IntakeField) => (cell(field)?.text.trim() ?? '') !== '';
  const finding = cell('finding');
  if (texts.length === 0) return 'blank';
  if (isTotal(first)) return 'total';
  if (isFooter(first)) return 'footer';
  const isMergedFromAbove = (finding?.coveredBy?.row ?? index) < index;
  if (isMergedFromAbove && follows) return 'continuation';
  if (texts.length === 1 && isHeadingRow(cells, mapping.finding === 0)) {
    return isGroup(first) ? 'group' : 'unread';
  }
  if (has('finding') || has('code')) return 'issue';
  return follows && !hasOwnNumber(cell('sequence'), index) ? 'assumedContinuation' : 'issue';
}

function hasOwnNumber(cell: Cell | undefined, index: number): boolean {
  return cell !== undefined && cell.text.trim() !== '' && (cell.coveredBy?.row ?? index) === index;
}

/** One text, merged over the row, or alone at the left where that is not the column of the findings. */
function isHeadingRow(cells: readonly Cell[], isFindingFirst: boolean): boolean {
  const written = cells.filter((cell) => cell.text.trim() !== '');
  const isMerged = written.length > 1 && written.slice(1).every((cell) => cell.coveredBy !== undefined);
  const isAlone = written.length === 1 && !isFindingFirst && !/^\d+$/.test(plainText(written[0]?.text ?? ''));
  return written[0] === cells[0] && (isMerged || isAlone);
}

/** The texts of a row, each merged cell once. */
function distinctTexts(cells: readonly Cell[]): readonly string[] {
  return cells.filter((cell) => !cell.coveredBy).map((cell) => plainText(cell.text)).filter((text) => text !== '');
}

function soleText(cells: readonly Cell[]): string {
  return cells.filter((cell) => !cell.coveredBy).map((cell) => cell.text.trim()).filter((text) => text !== '').join(' ');
}
