import type { BusinessDate } from './business-date';
import type { CalendarDay } from './calendar';

/** A year as read from what an administrator brings; holidays and make-up workdays in order of their dates. */
export interface CalendarYearReading {
  readonly year: number;
  readonly holidays: readonly CalendarDay[];
  /** 调休上班 */
  readonly makeUpWorkdays: readonly CalendarDay[];
  /** What was seen and deliberately not taken, in Chinese. */
  readonly notes: readonly string[];
}

/** Why nothing is taken over: sentences in Chinese for the person who has to decide. */
export interface CalendarYearProblems {
  readonly problems: readonly string[];
}

/** What one of the three forms gives before the year as a whole is judged. */
export interface RawYear {
  /** The year the text itself names. */
  readonly year: number | undefined;
  readonly days: readonly CalendarDay[];
  readonly notes: readonly string[];
  readonly problems: readonly string[];
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** 周一 … 周日 */
export function weekdayWord(weekday: number): string {
  return `周${weekdays[weekday] ?? ''}`;
}

/** The weekday that 一 … 六, 日 or 天 names; 0 = Sunday. */
export function weekdayOfWord(word: string): number {
  return word === '天' ? 0 : weekdays.indexOf(word);
}

/** `1月4日` */
export function dayInWords(date: BusinessDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}
