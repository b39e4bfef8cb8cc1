import { type Cell } from '@rectify/domain';

/**
 * A date cell by what its format shows. Only a format with a day makes it a date: a cell that shows 2026年9月 holds the first of
 * the month, which nobody wrote. `milliseconds` are UTC, as worksheets have no zone.
 */
export function shownDate(milliseconds: number, format: string): Cell {
  const moment = new Date(milliseconds);
  const year = moment.getUTCFullYear();
  // A worksheet's days begin in 1900 and end with 9999.
  if (Number.isNaN(milliseconds) || year < 1899 || year > 9999) return { text: '' };
  const iso = moment.toISOString();
  const code = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  if (code.includes('d')) return { text: iso.slice(0, 10), date: iso.slice(0, 10) };
  const month = moment.getUTCMonth() + 1;
  if (/[ye]/.test(code)) return { text: code.includes('m') ? `${year}年${month}月` : `${year}年` };
  return { text: /[hs]/.test(code) ? iso.slice(11, code.includes('s') ? 19 : 16) : `${month}月` };
}
