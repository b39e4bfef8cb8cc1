import { dateOf, isBusinessDate, type BusinessDate } from '../calendar';
import { plainText } from '../organisation';
import type { Cell } from './sheet';

const written = /交办(?:日期|时间):?(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})/;
const labelAlone = /交办(?:日期|时间):?$/;

/** 交办日期 in the title rows: in the words of one cell, or in the cell beside its label. */
export function listedOnIn(titles: readonly (readonly Cell[])[]): BusinessDate | null {
  for (const row of titles) {
    for (const [column, cell] of row.entries()) {
      const [match, year, month, day] = written.exec(plainText(cell.text)) ?? [];
      const date = match ? dateOf(Number(year), Number(month), Number(day)) : beside(row, column);
      if (date && isBusinessDate(date)) return date;
    }
  }
  return null;
}

function beside(row: readonly Cell[], column: number): BusinessDate | undefined {
  if (!labelAlone.test(plainText(row[column]?.text ?? ''))) return undefined;
  return row.slice(column + 1).find((cell) => !cell.coveredBy)?.date;
}
