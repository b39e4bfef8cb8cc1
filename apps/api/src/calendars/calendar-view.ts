import type { CalendarYearView } from '@rectify/contracts';
import { addDays, dateOf, isWorkday, yearOf, type Calendar, type CalendarDay } from '@rectify/domain';

/** The year as the calendar knows it; without days of its own while it is not published. */
export function viewOfYear(calendar: Calendar, year: number, pending: number): CalendarYearView {
  const published = calendar.years.find((each) => each.year === year);
  return {
    year,
    published: published !== undefined,
    version: calendar.version,
    // 元旦 may reach from the next year's arrangement into this December.
    days: daysIn(calendar, year),
    workdays: workdaysIn(calendar, year),
    pending,
  };
}

function daysIn(calendar: Calendar, year: number): CalendarDay[] {
  return calendar.years
    .flatMap(({ days }) => days)
    .filter(({ date }) => yearOf(date) === year)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** 工作日 of the year; by weekends alone while it is not published. */
export function workdaysIn(calendar: Calendar, year: number): number {
  let count = 0;
  for (let date = dateOf(year, 1, 1); yearOf(date) === year; date = addDays(date, 1)) if (isWorkday(calendar, date)) count += 1;
  return count;
}
