import { isBusinessDate, type BusinessDate } from './business-date';
import { type Calendar, type UnitDays, isPublished, isWorkday } from './calendar';

const MOST_DAYS = 200;

/** Why days of a unit cannot stand, in Chinese; empty = they can. */
export function unitDaysProblems(calendar: Calendar, { workdays, restDays }: UnitDays): readonly string[] {
  const both = [...workdays, ...restDays];
  const unreal = both.filter((date) => !isBusinessDate(date));
  if (unreal.length > 0) return [`“${unreal.join('、')}”不是真实存在的日期。`];
  const unpublished = both.filter((date) => !isPublished(calendar, date));
  const twice = workdays.filter((date) => restDays.includes(date));
  const worked = workdays.filter((date) => isWorkday(calendar, date));
  const free = restDays.filter((date) => !isWorkday(calendar, date));
  return [
    both.length > MOST_DAYS && `一个单位最多${MOST_DAYS}天。`,
    unpublished.length > 0 && `${unpublished.join('、')}所在年份的工作日历还没有公布，公布后再定单位的日子。`,
    twice.length > 0 && `${twice.join('、')}既列为上班，又列为休息。`,
    worked.length > 0 && `${worked.join('、')}本来就上班，不必另列。`,
    free.length > 0 && `${free.join('、')}本来就休息，不必另列。`,
  ].filter((problem) => problem !== false);
}

/** The next version of the calendar, with these days of units and no others; the very same calendar when it says so already. */
export function withUnits(calendar: Calendar, units: Readonly<Record<string, UnitDays>>): Calendar {
  const next = Object.fromEntries(
    Object.entries(units)
      .map(([unitId, { workdays, restDays }]) => [unitId, { workdays: sorted(workdays), restDays: sorted(restDays) }] as const)
      .filter(([, { workdays, restDays }]) => workdays.length + restDays.length > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  if (JSON.stringify(next) === JSON.stringify(calendar.units ?? {})) return calendar;
  const { units: _, ...county } = calendar;
  return { ...county, version: calendar.version + 1, ...(Object.keys(next).length > 0 && { units: next }) };
}

/** The same for the days of one unit. */
export function withUnitDays(calendar: Calendar, unitId: string, days: UnitDays): Calendar {
  return withUnits(calendar, { ...calendar.units, [unitId]: days });
}

function sorted(days: readonly BusinessDate[]): readonly BusinessDate[] {
  return [...new Set(days)].sort();
}
