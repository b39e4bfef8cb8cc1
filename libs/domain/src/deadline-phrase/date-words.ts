import { addMonths, type BusinessDate, yearOf } from '../calendar';
import { readDayWords, type DayWords } from './day-words';
import { NUMBER, YEAR } from './numbers';
import { readYearWords, writtenYear, type YearWords } from './year-words';

/** Words for one date: how the year is named, and the day in it. */
export interface DateWords extends DayWords {
  readonly year: YearWords;
}

const FULL_DATE = new RegExp(`^(${YEAR})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)日?`);
const YEAR_AND_MONTH = new RegExp(`^(${YEAR})[-./](\\d{1,2})(?![-./\\d月])`);
const NEAR_MONTH = new RegExp(`^(本月|当月|下个?月)份?(底|末|[上中下]旬|${NUMBER}[日号])?`);

type Reader = (text: string, reference: BusinessDate) => DateWords | null;

/** 2026-12-15, 2026.9.30, 2026/10/9. */
const fullDate: Reader = (text) => {
  const [whole, year, , month, day] = FULL_DATE.exec(text) ?? [];
  return year ? rewritten(`${month}月${day}日`, writtenYear(year), whole) : null;
};

/** 2026.12 */
const yearAndMonth: Reader = (text) => {
  const [whole, year, month] = YEAR_AND_MONTH.exec(text) ?? [];
  return year ? rewritten(`${month}月`, writtenYear(year), whole) : null;
};

/** 本月底, 下月10日: the month comes from the day of assignment. */
const nearMonth: Reader = (text, reference) => {
  const [whole, month, rest = ''] = NEAR_MONTH.exec(text) ?? [];
  if (!month) return null;
  const inMonth = addMonths(reference, month.startsWith('下') ? 1 : 0);
  return rewritten(`${Number(inMonth.slice(5, 7))}月${rest}`, { said: 'from-reference', year: yearOf(inMonth) }, whole);
};

/** 2026年9月底, 明年上半年, 12月10日, 年底. */
const yearAndDay: Reader = (text, reference) => {
  const { year, length } = readYearWords(text, reference);
  const day = readDayWords(text.slice(length), length > 0);
  return day && { ...day, year, length: length + day.length };
};

function rewritten(asDay: string, year: YearWords | null, whole = ''): DateWords | null {
  const day = readDayWords(asDay, true);
  return day && year && { ...day, year, length: whole.length };
}

const readers: readonly Reader[] = [fullDate, yearAndMonth, nearMonth, yearAndDay];

/** The words for one date at the start of the text, or `null`. */
export const readDateWords: Reader = (text, reference) => {
  for (const read of readers) {
    const words = read(text, reference);
    if (words) return words;
  }
  return null;
};
