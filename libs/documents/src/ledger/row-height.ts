import type { CellValue } from 'exceljs';

// Points. The body is 10.5 pt; Excel takes no row higher than 409.
const LINE = 14.5;
const MARGIN = 6;
const LEAST = 24;
const MOST = 409;

/** A value and the width of its column in characters of the body's size, as a sheet counts them: a Chinese sign is two. */
interface WrappedCell {
  readonly width: number;
  readonly value: CellValue;
}

/** Height in points at which every wrapped cell of the row is read in full: not every program fits rows to their text by itself. */
export function rowHeight(cells: readonly WrappedCell[]): number {
  const lines = Math.max(1, ...cells.map(({ value, width }) => linesOf(String(value ?? ''), width)));
  return Math.min(MOST, Math.max(LEAST, lines * LINE + MARGIN));
}

function linesOf(text: string, width: number): number {
  // One character is lost to the cell's padding.
  const room = Math.max(2, width - 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

function widthOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 && sign !== '“' && sign !== '”' ? 1 : 2), 0);
}
