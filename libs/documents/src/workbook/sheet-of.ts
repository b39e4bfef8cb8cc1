import { type Cell, type Sheet } from '@rectify/domain';
import { type ParsedCell, type ParsedSheet } from './parse-apart';
import { plainNumber } from './plain-number';
import { shownDate } from './shown-date';

const EMPTY: Cell = { text: '' };

/** The domain's sheet: covered cells repeat the text of the merged one. */
export function sheetOf(name: string, parsed: ParsedSheet): Sheet {
  const covered = ({ master: [row, column] }: { readonly master: readonly [number, number] }): Cell => ({
    ...cellOf(parsed[row]?.[column] ?? null),
    coveredBy: { row, column },
  });
  const rows = parsed.map((cells) =>
    cells.map((cell) => (cell !== null && typeof cell === 'object' && 'master' in cell ? covered(cell) : cellOf(cell))),
  );
  return { name, rows };
}

function cellOf(cell: ParsedCell): Cell {
  if (cell === null || (typeof cell === 'object' && 'master' in cell)) return EMPTY;
  if (typeof cell === 'string') return { text: cell };
  if (typeof cell === 'number') return { text: plainNumber(cell) };
  if (typeof cell === 'boolean') return { text: cell ? 'TRUE' : 'FALSE' };
  return shownDate(cell.milliseconds, cell.format);
}
