import type { Calendar, CalendarDay, CalendarYear } from './calendar';
import type { CalendarYearReading } from './calendar-year-reading';

/** The next version of the calendar, with this year in it; the very same calendar when it says so already. */
export function withYear(calendar: Calendar, { year, holidays, makeUpWorkdays }: CalendarYearReading): Calendar {
  const days = [...holidays, ...makeUpWorkdays].sort((a, b) => (a.date < b.date ? -1 : 1));
  const standing = calendar.years.find((each) => each.year === year);
  if (standing && sameDays(standing.days, days)) return calendar;
  const years: readonly CalendarYear[] = [...calendar.years.filter((each) => each.year !== year), { year, days }];
  return { ...calendar, version: calendar.version + 1, years: [...years].sort((a, b) => a.year - b.year) };
}

/** Years that the later calendar knows otherwise than the earlier one, or that only one of them knows. */
export function changedYears(earlier: Calendar, later: Calendar): readonly number[] {
  const years = [...new Set([...earlier.years, ...later.years].map(({ year }) => year))].sort((a, b) => a - b);
  const daysOf = (calendar: Calendar, year: number) => calendar.years.find((each) => each.year === year)?.days;
  return years.filter((year) => {
    const [before, after] = [daysOf(earlier, year), daysOf(later, year)];
    return !before || !after || !sameDays(before, after);
  });
}

function sameDays(one: readonly CalendarDay[], other: readonly CalendarDay[]): boolean {
  const inWords = (days: readonly CalendarDay[]) => days.map(({ date, kind, name }) => `${date} ${kind} ${name}`).sort().join('\n');
  return inWords(one) === inWords(other);
}
