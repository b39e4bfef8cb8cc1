import { yearOf, type BusinessDate } from '../calendar';
import { readNumber, YEAR } from './numbers';

/**
 * How the words name the year: in figures (2026年), from the day of assignment (今年, 明年), as the year after the one
 * before it in the phrase (次年), or not at all.
 */
export type YearWords =
  | { readonly said: 'written' | 'from-reference'; readonly year: number }
  | { readonly said: 'following' }
  | { readonly said: 'nothing' };

interface YearRule {
  readonly pattern: RegExp;
  readonly read: (words: string, reference: BusinessDate) => YearWords | null;
}

const yearsAfterReference = (pattern: RegExp, later: number): YearRule => ({
  pattern,
  read: (_words, reference) => ({ said: 'from-reference', year: yearOf(reference) + later }),
});

const yearRules: readonly YearRule[] = [
  { pattern: new RegExp(`^(${YEAR})年度?`), read: (words) => writtenYear(words) },
  yearsAfterReference(/^(?:今年|本年度?)/, 0),
  yearsAfterReference(/^(?:明年|来年)/, 1),
  yearsAfterReference(/^后年/, 2),
  { pattern: /^(?:次年|翌年)/, read: () => ({ said: 'following' }) },
];

export function writtenYear(words: string): YearWords | null {
  const year = readNumber(words);
  return year === null ? null : { said: 'written', year };
}

/** The year words at the start of the text and their length; length 0 where there are none. */
export function readYearWords(text: string, reference: BusinessDate): { readonly year: YearWords; readonly length: number } {
  for (const { pattern, read } of yearRules) {
    const match = pattern.exec(text);
    const year = match && read(match[1] ?? match[0], reference);
    if (match && year) return { year, length: match[0].length };
  }
  return { year: { said: 'nothing' }, length: 0 };
}
