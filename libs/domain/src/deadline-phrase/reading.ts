import { isPublished, isWorkday, type BusinessDate, type Calendar } from '../calendar';
import type { DeadlineFlag, ParsedDeadline } from './parsed-deadline';

/** A phrase as the rules see it. */
export interface Phrase {
  /** In one way of writing, see `normalise`. */
  readonly text: string;
  /** 交办日期 */
  readonly reference: BusinessDate;
  readonly calendar: Calendar;
}

/** What a rule makes of the phrase. */
export type Reading = Omit<ParsedDeadline, 'verbatim'>;

const NOTHING: Reading = { kind: 'unclear', lastDate: null, provisionalDate: null, phases: [], flags: [] };

/** A reading with nothing in it but what is given. */
export const reading = (parts: Partial<Reading> & Pick<Reading, 'kind'>): Reading => ({ ...NOTHING, ...parts });

/** For a person to decide: no date, no phases, only the reason where it has a name. */
export const unclear = (...flags: readonly DeadlineFlag[]): Reading => ({ ...NOTHING, flags });

/**
 * Adds the flag 休息日. Said only of a day that is certain: the phrase gives the year, and the calendar of that year is
 * published.
 */
export function withRestday(flags: readonly DeadlineFlag[], date: BusinessDate, calendar: Calendar): readonly DeadlineFlag[] {
  const isCertain = !flags.includes('no_year') && isPublished(calendar, date);
  return isCertain && !isWorkday(calendar, date) ? [...flags, 'restday'] : flags;
}
