import type { BusinessDate, Calendar } from '../calendar';
import { deadlineRules } from './deadline-rules';
import { normalise } from './normalise';
import type { DeadlineFlag, ParsedDeadline } from './parsed-deadline';
import { unclear, type Phrase } from './reading';

/** In this order a person sees them. */
const flagOrder: readonly DeadlineFlag[] = [
  'no_year', 'range', 'before_reference', 'restday', 'standing', 'provisional', 'base=feedback',
  'damaged', 'impossible', 'ambiguous', 'periodic', 'empty',
];

/**
 * Reads 整改时限. Never throws and never guesses: what cannot be read with certainty is `unclear` and has no date.
 * Working days and calendar days count from the day after `reference` (交办日期); “前” includes the day named; a date
 * without a year is the first such day on or after `reference`.
 */
export function parseDeadline(phrase: string, reference: BusinessDate, calendar: Calendar): ParsedDeadline {
  const asRead: Phrase = { text: normalise(phrase), reference, calendar };
  for (const { read } of deadlineRules) {
    const reading = read(asRead);
    if (reading) return { verbatim: phrase, ...reading, flags: flagOrder.filter((flag) => reading.flags.includes(flag)) };
  }
  return { verbatim: phrase, ...unclear() };
}
