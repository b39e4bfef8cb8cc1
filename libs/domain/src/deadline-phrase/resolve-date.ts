import { yearOf, type BusinessDate } from '../calendar';
import type { DateWords } from './date-words';
import type { DeadlineFlag } from './parsed-deadline';

/** What surrounds the words being read. */
export interface DateContext {
  /** 交办日期 */
  readonly reference: BusinessDate;
  /** The year of the date before it in the same phrase, which a later date without a year takes over. */
  readonly precedingYear: number | null;
}

/** Why words that look like a date give none. */
export type DateProblem = 'impossible' | 'ambiguous';

/** A date with what a person should know about it, or the reason why there is none. */
export type ResolvedDate =
  | { readonly date: BusinessDate; readonly flags: readonly DeadlineFlag[] }
  | { readonly problem: DateProblem };

// A leap day is at most eight years away (1896–1904, 2096–2104).
const YEARS_AHEAD = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** The date the words mean here; without a year, the first such day on or after the reference date. */
export function resolveDate(words: DateWords, { reference, precedingYear }: DateContext): ResolvedDate {
  const inYear = (year: number, flags: readonly DeadlineFlag[]): ResolvedDate => {
    const date = words.dayIn(year);
    return date ? { date, flags } : { problem: 'impossible' };
  };
  switch (words.year.said) {
    case 'written':
      return inYear(words.year.year, []);
    case 'from-reference':
      return inYear(words.year.year, ['no_year']);
    case 'following':
      return precedingYear === null ? { problem: 'ambiguous' } : inYear(precedingYear + 1, []);
    case 'nothing': {
      if (precedingYear !== null) return inYear(precedingYear, []);
      const years = YEARS_AHEAD.map((ahead) => yearOf(reference) + ahead);
      const year = years.find((each) => (words.dayIn(each) ?? '') >= reference);
      return year === undefined ? { problem: 'impossible' } : inYear(year, ['no_year']);
    }
  }
}
