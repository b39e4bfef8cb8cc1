import { yearOf, weekdayOf, type BusinessDate, type TimeOfDay } from './business-date';

/** 单位工作日: the days on which one unit differs from the county. */
export interface UnitDays {
  /** 上班 on a day that is free elsewhere: a township that works on a Saturday. */
  readonly workdays: readonly BusinessDate[];
  /** 休息 on a day that is worked elsewhere: a local day. */
  readonly restDays: readonly BusinessDate[];
}

/** A day that differs from “Monday to Friday work, weekend rest”, or lies inside a holiday. */
export interface CalendarDay {
  readonly date: BusinessDate;
  /** `workday`: 调休上班, a weekend day on which people work. */
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

/** A published year, as the State Council's notice gives it. */
export interface CalendarYear {
  readonly year: number;
  readonly days: readonly CalendarDay[];
}

/** 工作日历. Each change of the table is a new version; a term says which version it was computed with. */
export interface Calendar {
  readonly version: number;
  /** Published years only; any other year is computed from weekends and is 暂定. */
  readonly years: readonly CalendarYear[];
  /** Due means this time of the due day, 18:00 by default. */
  readonly dueTime: TimeOfDay;
  /** A due date on a rest day moves to the next working day. */
  readonly moveRestDays: boolean;
  /** 单位工作日 by the unit's id: days on which a unit works or rests differently; none when absent. */
  readonly units?: Readonly<Record<string, UnitDays>>;
}

const indexes = new WeakMap<Calendar, ReadonlyMap<BusinessDate, CalendarDay['kind']>>();

function indexOf(calendar: Calendar): ReadonlyMap<BusinessDate, CalendarDay['kind']> {
  const known = indexes.get(calendar);
  if (known) return known;
  const index = new Map(calendar.years.flatMap((year) => year.days.map((day) => [day.date, day.kind] as const)));
  indexes.set(calendar, index);
  return index;
}

/** Has the calendar of the day's year been published? If not, everything computed with it is 暂定. */
export function isPublished(calendar: Calendar, date: BusinessDate): boolean {
  const year = yearOf(date);
  return calendar.years.some((each) => each.year === year);
}

/** 工作日 by the table, make-up workdays included; by weekends alone where the year is not published. */
export function isWorkday(calendar: Calendar, date: BusinessDate): boolean {
  const kind = indexOf(calendar).get(date);
  if (kind) return kind === 'workday';
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}
