import { dateOf, isBusinessDate, lastDayOfMonth, type BusinessDate } from '../calendar';
import { NUMBER, NUMERAL, readNumber } from './numbers';

/** Words for a day within a year. */
export interface DayWords {
  readonly length: number;
  /** The words name a whole span: its last day counts, but “前” behind it may mean before its first. */
  readonly span?: 'month' | 'quarter' | 'half-year' | 'year';
  /** The last day meant, in this year; `null` where the year has no such day. */
  readonly dayIn: (year: number) => BusinessDate | null;
}

interface DayRule {
  readonly pattern: RegExp;
  readonly span?: DayWords['span'];
  readonly dayIn: (year: number, first: number, second: string) => BusinessDate | null;
  /** 年底, 年内: with the year written before it, the character 年 is already read. */
  readonly afterYear?: true;
}

const TEN_DAYS: Readonly<Record<string, number>> = { 上: 10, 中: 20, 下: 31 };

const dayOf = (year: number, month: number, day: number): BusinessDate | null => {
  const date = dateOf(year, month, day);
  return isBusinessDate(date) ? date : null;
};
const endOfMonth = (year: number, month: number): BusinessDate | null =>
  month >= 1 && month <= 12 ? lastDayOfMonth(year, month) : null;
const endOfQuarter = (year: number, quarter: number): BusinessDate | null => endOfMonth(year, quarter * 3);
const endOfTenDays = (year: number, month: number, which: string): BusinessDate | null => {
  const last = endOfMonth(year, month);
  return which === '下' || !last ? last : dayOf(year, month, TEN_DAYS[which] ?? 31);
};

const dayRules: readonly DayRule[] = [
  { pattern: /^年?(?:底|末|终|内)/, dayIn: (year) => dateOf(year, 12, 31), afterYear: true },
  { pattern: /^年(?:底|末|终|内)/, dayIn: (year) => dateOf(year, 12, 31) },
  { pattern: /^上半年(?:底|末|内)/, dayIn: (year) => dateOf(year, 6, 30) },
  { pattern: /^下半年(?:底|末|内)/, dayIn: (year) => dateOf(year, 12, 31) },
  { pattern: /^上半年/, dayIn: (year) => dateOf(year, 6, 30), span: 'half-year' },
  { pattern: /^下半年/, dayIn: (year) => dateOf(year, 12, 31), span: 'half-year' },
  { pattern: new RegExp(`^第?(${NUMBER})季度(?:底|末|内)`), dayIn: endOfQuarter },
  { pattern: new RegExp(`^第?(${NUMBER})季度`), dayIn: endOfQuarter, span: 'quarter' },
  { pattern: new RegExp(`^(${NUMBER})月(${NUMBER})[日号]`), dayIn: (year, month, day) => dayOf(year, month, readNumber(day) ?? 0) },
  { pattern: new RegExp(`^(${NUMBER})月份?([上中下])旬末?`), dayIn: endOfTenDays },
  { pattern: new RegExp(`^(${NUMBER})月份?(?:底|末)`), dayIn: endOfMonth },
  { pattern: new RegExp(`^(${NUMBER})月份?(?![${NUMERAL}])`), dayIn: endOfMonth, span: 'month' },
];

/** The words for a day at the start of the text, or `null`. */
export function readDayWords(text: string, afterYear: boolean): DayWords | null {
  for (const rule of dayRules) {
    const match = rule.afterYear && !afterYear ? null : rule.pattern.exec(text);
    if (!match) continue;
    const first = match[1] ? (readNumber(match[1]) ?? 0) : 0;
    return { length: match[0].length, span: rule.span, dayIn: (year) => rule.dayIn(year, first, match[2] ?? '') };
  }
  return null;
}
