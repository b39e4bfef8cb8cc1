import { addDays, businessDateOf, dateOf, isBusinessDate, yearOf, type BusinessDate } from './business-date';
import type { CalendarDay } from './calendar';
import type { RawYear } from './calendar-year-reading';
import { festivalsIn, holidayName, makeUpName } from './festivals';

interface CalendarEvent {
  readonly summary: string;
  readonly from: BusinessDate;
  /** The day after the last one. */
  readonly until: BusinessDate;
}

const WORKS = /班/;
const RESTS = /休|放假|假期|第\d+天/;

/**
 * An iCalendar file (RFC 5545), as calendar feeds publish it: “春节（休）”, “春节 补班”. It may hold several years, of which
 * one is taken; events that say neither rest nor work (其他纪念日、节气) are left out and counted.
 */
export function readCalendarIcs(text: string, year: number | undefined): RawYear {
  const problems: string[] = [];
  const events = eventsOf(text).flatMap((fields) => {
    const event = eventOf(fields);
    if (typeof event !== 'string') return event;
    problems.push(event);
    return [];
  });
  const marked = events.filter(({ summary }) => WORKS.test(summary) || RESTS.test(summary));
  const years = [...new Set(marked.map(({ from }) => yearOf(from)))];
  const wanted = year ?? (years.length === 1 ? years[0] : undefined);
  if (wanted === undefined) {
    return { year: undefined, days: [], notes: [], problems: [...problems, '日历文件里不止一年，或没有注明“休”“班”的日子，请先选定年份。'] };
  }
  const days = marked.flatMap((event) => daysOf(event)).filter((day) => belongsTo(wanted, day));
  const left = events.length - marked.length;
  const notes = left > 0 ? [`另有${left}个日程没有注明“休”或“班”，没有采用。`] : [];
  return { year: wanted, days, notes, problems };
}

/** 元旦 may begin, or be made up for, in the last days of the year before. */
function belongsTo(year: number, { date, name }: CalendarDay): boolean {
  const isNewYear = festivalsIn(name)[0] === '元旦';
  if (yearOf(date) === year) return !(isNewYear && date > dateOf(year, 12, 1));
  return isNewYear && date > dateOf(year - 1, 12, 1) && date < dateOf(year, 1, 1);
}

function daysOf({ summary, from, until }: CalendarEvent): readonly CalendarDay[] {
  const works = WORKS.test(summary);
  const days: CalendarDay[] = [];
  for (let date = from; date < until; date = addDays(date, 1)) {
    days.push(works ? { date, kind: 'workday', name: makeUpName(summary) } : { date, kind: 'holiday', name: holidayName(summary) });
  }
  return days;
}

type Fields = ReadonlyMap<string, string>;

/** The properties of each VEVENT; long lines are folded in the file and unfolded here. */
function eventsOf(text: string): readonly Fields[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const events: Map<string, string>[] = [];
  let open: Map<string, string> | undefined;
  for (const line of lines) {
    if (/^BEGIN:VEVENT/i.test(line)) events.push((open = new Map()));
    else if (/^END:VEVENT/i.test(line)) open = undefined;
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
    if (open && name && value !== undefined && !open.has(name.toUpperCase())) open.set(name.toUpperCase(), value);
  }
  return events;
}

/** The event, or what is wrong with it. */
function eventOf(fields: Fields): CalendarEvent | string {
  const summary = (fields.get('SUMMARY') ?? '').replace(/\\([,;\\])/g, '$1').trim();
  if (fields.has('RRULE')) return `日程“${summary}”每年重复，不是国务院通知逐年公布的安排。`;
  const from = dayAt(fields.get('DTSTART'));
  const lasts = /^P(\d{1,2})D$/.exec(fields.get('DURATION') ?? '')?.[1];
  const until = from && (dayAt(fields.get('DTEND')) ?? addDays(from, Number(lasts ?? 1)));
  if (!from || !until) return `日程“${summary}”没有可以识别的日期。`;
  const last = addDays(from, 31);
  if (until > last) return `日程“${summary}”长达一个月以上，不像节假日。`;
  return { summary, from, until: until > from ? until : addDays(from, 1) };
}

/** `20260101`, `20260101T000000`, or an instant in UTC. */
function dayAt(value: string | undefined): BusinessDate | undefined {
  const [, year, month, day, hours, minutes, utc] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec((value ?? '').trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isBusinessDate(date)) return undefined;
  return utc ? businessDateOf(Date.parse(`${date}T${hours}:${minutes}:00Z`)) : date;
}
