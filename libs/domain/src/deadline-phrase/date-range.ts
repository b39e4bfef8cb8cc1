import { yearOf, type BusinessDate } from '../calendar';
import { readDateWords, type DateWords } from './date-words';
import { NUMBER, NUMERAL, YEAR } from './numbers';
import { resolveDate, type DateContext, type ResolvedDate } from './resolve-date';
import { readYearWords } from './year-words';

const TO = '(?:起?(?:至|到|—|-))';
const MONTHS = new RegExp(`^(${NUMBER})${TO}(?=${NUMBER}月)`);
const DAYS = new RegExp(`^(${NUMBER}月)(${NUMBER})[日号]?${TO}(${NUMBER}[日号])(?!${TO})`);
const YEARS = new RegExp(`^(${YEAR})年?度?${TO}(?=(${YEAR})年(?![${NUMERAL}])(年?[底末终内])?)`);
const BETWEEN = new RegExp(`^${TO}`);

/** A range in words; its end is the deadline, and its start must not lie after it. */
export interface RangeWords {
  readonly length: number;
  readonly start: DateWords;
  readonly end: DateWords;
}

type Reader = (text: string, reference: BusinessDate) => RangeWords | null;

/** 2026年9—12月 */
const monthsOfOneYear: Reader = (text, reference) => {
  const { year, length } = readYearWords(text, reference);
  const match = MONTHS.exec(text.slice(length));
  const end = match && readDateWords(text.slice(length + match[0].length), reference);
  const start = match && readDateWords(`${match[1]}月底`, reference);
  if (!start || !end) return null;
  return { start: { ...start, year }, end: { ...end, year }, length: length + match[0].length + end.length };
};

/** 2026年9月1日—30日 */
const daysOfOneMonth: Reader = (text, reference) => {
  const { year, length } = readYearWords(text, reference);
  const match = DAYS.exec(text.slice(length));
  const start = match && readDateWords(`${match[1]}${match[2]}日`, reference);
  const end = match && readDateWords(`${match[1]}${match[3]}`, reference);
  return start && end && { start: { ...start, year }, end: { ...end, year }, length: length + match[0].length };
};

/** 2026—2028年底 */
const wholeYears: Reader = (text, reference) => {
  const [upTo, first, last, ending = ''] = YEARS.exec(text) ?? [];
  const start = first && readDateWords(`${first}年底`, reference);
  const end = last && readDateWords(`${last}年底`, reference);
  if (!upTo || !start || !end) return null;
  return { start, end: { ...end, span: ending ? undefined : 'year' }, length: upTo.length + `${last}年${ending}`.length };
};

/** 2026年8月至2027年2月 */
const fromDateToDate: Reader = (text, reference) => {
  const start = readDateWords(text, reference);
  const to = start && BETWEEN.exec(text.slice(start.length));
  const end = to && readDateWords(text.slice(start.length + to[0].length), reference);
  return start && end && { start, end, length: start.length + to[0].length + end.length };
};

const readers: readonly Reader[] = [monthsOfOneYear, daysOfOneMonth, wholeYears, fromDateToDate];

/** The range at the start of the text, or `null`. */
export const readRangeWords: Reader = (text, reference) => {
  for (const read of readers) {
    const words = read(text, reference);
    if (words) return words;
  }
  return null;
};

/** The end of the range; `ambiguous` where it would lie before the start. */
export function resolveRange({ start, end }: RangeWords, context: DateContext): ResolvedDate {
  const startsInYear = start.year.said !== 'nothing';
  const from = startsInYear ? resolveDate(start, context) : null;
  if (from && 'problem' in from) return from;
  const to = resolveDate(end, from ? { ...context, precedingYear: yearOf(from.date) } : context);
  if ('problem' in to) return to;
  const first = from ? from.date : start.dayIn(yearOf(to.date));
  if (!first) return { problem: 'impossible' };
  if (first > to.date) return { problem: 'ambiguous' };
  return { date: to.date, flags: [...new Set([...(from?.flags ?? []), ...to.flags, 'range' as const])] };
}
