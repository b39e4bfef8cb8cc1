import { yearOf, type BusinessDate } from '../calendar';
import { readRangeWords, resolveRange } from './date-range';
import { readDateWords, type DateWords } from './date-words';
import { resolveDate, type DateContext, type ResolvedDate } from './resolve-date';

const ENDING = /^(?:之前|以前|前(?!后)|之内|以内|内|为止|止|期间)?/;

/** A date read from the start of a text. */
export interface DateReading {
  readonly length: number;
  readonly resolved: ResolvedDate;
}

/** 日期 at the start of the text, a range taken at its end; `null` where the text does not start with one. */
export function readDate(text: string, context: DateContext): DateReading | null {
  const range = readRangeWords(text, context.reference);
  if (range) return withEnding(text, range.length, range.end, resolveRange(range, context), context.reference, false);
  const words = readDateWords(text, context.reference);
  const alone = context.precedingYear === null;
  return words && withEnding(text, words.length, words, resolveDate(words, context), context.reference, alone);
}

function withEnding(
  text: string,
  at: number,
  words: DateWords,
  resolved: ResolvedDate,
  reference: BusinessDate,
  alone: boolean,
): DateReading {
  const ending = ENDING.exec(text.slice(at))?.[0] ?? '';
  const length = at + ending.length;
  if ('problem' in resolved) return { length, resolved };
  if (isAmbiguous(words, ending, alone)) return { length, resolved: { problem: 'ambiguous' } };
  const isPast = resolved.date < reference;
  return { length, resolved: isPast ? { ...resolved, flags: [...resolved.flags, 'before_reference'] } : resolved };
}

/** “12月前” may end in November or December; a bare “3月”, “3月内” without a year may be a duration. */
function isAmbiguous(words: DateWords, ending: string, alone: boolean): boolean {
  if (words.span && ending.endsWith('前')) return true;
  return words.span === 'month' && words.year.said === 'nothing' && alone;
}

/** The year a later date without a year takes over. */
export const yearCarriedBy = (reading: DateReading): number | null =>
  'date' in reading.resolved ? yearOf(reading.resolved.date) : null;
