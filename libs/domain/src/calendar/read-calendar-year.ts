import { addDays, dateOf, isBusinessDate, weekdayOf } from './business-date';
import type { CalendarDay } from './calendar';
import { dayInWords, weekdayWord, type CalendarYearProblems, type CalendarYearReading, type RawYear } from './calendar-year-reading';
import { festivalNames, festivalsIn } from './festivals';
import { readCalendarIcs } from './read-calendar-ics';
import { readCalendarJson } from './read-calendar-json';
import { readNoticeText } from './read-notice-text';

/**
 * Reads a year of the State Council's holiday arrangement from JSON, an iCalendar file or the pasted text of the notice.
 * Never throws and never guesses: what cannot be read with certainty, and what contradicts itself, comes back as problems.
 * `year`: the one that is wanted; a text about another one is a problem.
 */
export function readCalendarYear(text: string, year?: number): CalendarYearReading | CalendarYearProblems {
  if (text.trim() === '') return { problems: ['没有内容。请粘贴通知全文，或选择 JSON、ICS 文件。'] };
  const raw = readRaw(text, year);
  const read = raw.year ?? year;
  if (read === undefined) return { problems: [...raw.problems, '看不出是哪一年的安排，请先选定年份。'] };
  if (year !== undefined && read !== year) return { problems: [`这是${read}年的安排，而要导入的是${year}年。`] };
  const problems = [...raw.problems, ...contradictions(raw.days, read)];
  if (problems.length > 0) return { problems: [...new Set(problems)] };
  const days = [...new Map([...raw.days].reverse().map((day) => [day.date, day])).values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    year: read,
    holidays: days.filter(({ kind }) => kind === 'holiday'),
    makeUpWorkdays: days.filter(({ kind }) => kind === 'workday'),
    notes: raw.notes,
  };
}

export function isCalendarYearRead(answer: CalendarYearReading | CalendarYearProblems): answer is CalendarYearReading {
  return 'year' in answer;
}

function readRaw(text: string, year: number | undefined): RawYear {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content.startsWith('{') || content.startsWith('[')) return readCalendarJson(content);
  if (/^BEGIN:VCALENDAR/im.test(content)) return readCalendarIcs(content, year);
  return readNoticeText(content, year);
}

function contradictions(days: readonly CalendarDay[], year: number): readonly string[] {
  const kinds = new Map<string, CalendarDay['kind']>();
  const problems: string[] = [];
  for (const { date, kind } of days) {
    const inWords = `${date}（${weekdayWord(weekdayOf(date))}）`;
    // 元旦 may reach back into the last December.
    if (!isBusinessDate(date) || date < dateOf(year - 1, 12, 1) || date > dateOf(year, 12, 31)) problems.push(`${date}不在${year}年的安排之内。`);
    if ((kinds.get(date) ?? kind) !== kind) problems.push(`${inWords}既列为放假，又列为调休上班。`);
    if (kind === 'workday' && !isWeekend(date)) problems.push(`${inWords}本来就上班，却列为调休上班。`);
    kinds.set(date, kind);
  }
  const named = festivalsIn(days.filter(({ kind }) => kind === 'holiday').map(({ name }) => name).join('、'));
  const missing = festivalNames.filter((name) => !named.includes(name));
  if (missing.length > 0) problems.push(`没有读到${missing.join('、')}的放假安排，内容可能不完整。`);
  return [...problems, ...gaps(days)];
}

/** A festival's days hang together: a weekday left out in between is a slip. */
function gaps(days: readonly CalendarDay[]): readonly string[] {
  const free = days.filter(({ kind }) => kind === 'holiday');
  const resting = new Set(free.map(({ date }) => date));
  return [...new Set(free.map(({ name }) => name))].flatMap((name) => {
    const dates = free.filter((day) => day.name === name).map(({ date }) => date).sort();
    const last = dates.at(-1) ?? '';
    const left: string[] = [];
    for (let date = dates[0] ?? last; date < last; date = addDays(date, 1)) {
      if (!resting.has(date) && !isWeekend(date)) left.push(dayInWords(date));
    }
    return left.length > 0 ? [`${name}放假的日子不连续，中间缺${left.length > 3 ? `${left[0]}等${left.length}天` : left.join('、')}。`] : [];
  });
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(weekdayOf(date));
}
