import { type CellValue } from 'exceljs';

const MISSING_NUMBER = '无数据，需补录';
const MOST_CHARACTERS = 32_767;
const CUT = '……（文字过长，其余请在平台查看）';

/** Prose as a cell takes it: Excel declares a file with a longer text damaged. */
export function ledgerText(text: string | null): string | null {
  if (text === null || text === '') return null;
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.length <= MOST_CHARACTERS ? lines : lines.slice(0, MOST_CHARACTERS - CUT.length) + CUT;
}

/** A figure as a number where it is one; a missing one is said, never taken for nothing. */
export function ledgerFigure(text: string | null): CellValue {
  if (text === null || text.trim() === '') return MISSING_NUMBER;
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}

/**
 * The format of a text cell. As “text” a line that begins with = + - or @ stays one even when a person edits it again; the longest
 * ones go without, because older Excel shows a text cell of more than 255 characters as ####.
 */
export function textFormat(text: string): '@' | 'General' {
  return text.length <= 255 || /^[=+\-@]/.test(text) ? '@' : 'General';
}
