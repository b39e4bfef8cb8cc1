import { yearOf } from './business-date';
import type { Calendar, CalendarDay, UnitDays } from './calendar';

const known = new WeakMap<Calendar, Map<string, Calendar>>();

/**
 * 工作日历 as it holds for a unit: the county's days, and over them the unit's own. The very same calendar for a unit without
 * days of its own and where no one unit is meant. The county's own years stay what makes a day 暂定.
 */
export function calendarFor(calendar: Calendar, unitId: string | null): Calendar {
  const days = unitId === null || !calendar.units || !Object.hasOwn(calendar.units, unitId) ? undefined : calendar.units[unitId];
  if (!days || unitId === null) return calendar;
  const ofCalendar = known.get(calendar) ?? new Map<string, Calendar>();
  known.set(calendar, ofCalendar);
  const made = ofCalendar.get(unitId) ?? overlaid(calendar, days);
  ofCalendar.set(unitId, made);
  return made;
}

function overlaid(calendar: Calendar, { workdays, restDays }: UnitDays): Calendar {
  const own: readonly CalendarDay[] = [
    ...workdays.map((date) => ({ date, kind: 'workday' as const, name: '单位上班' })),
    ...restDays.map((date) => ({ date, kind: 'holiday' as const, name: '单位休息' })),
  ];
  return { ...calendar, years: calendar.years.map((year) => ({ ...year, days: [...year.days, ...own.filter(({ date }) => yearOf(date) === year.year)] })) };
}
