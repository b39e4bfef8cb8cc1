import { addDays, instantOf, type BusinessDate, type Instant } from './business-date';
import { isPublished, isWorkday, type Calendar } from './calendar';

/** A computed day; `provisional` (暂定) when a year on the way is not published. */
export interface DueDate {
  readonly date: BusinessDate;
  readonly provisional: boolean;
}

/** The n-th working day after (or before, when negative) a day, which itself never counts. 0 is the day itself. */
export function addWorkdays(calendar: Calendar, from: BusinessDate, workdays: number): DueDate {
  const step = workdays < 0 ? -1 : 1;
  let date = from;
  let provisional = false;
  for (let left = Math.abs(workdays); left > 0; ) {
    date = addDays(date, step);
    provisional ||= !isPublished(calendar, date);
    if (isWorkday(calendar, date)) left -= 1;
  }
  return { date, provisional };
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workdaysBetween(
  calendar: Calendar,
  from: BusinessDate,
  to: BusinessDate,
): { readonly days: number; readonly provisional: boolean } {
  if (to < from) {
    const back = workdaysBetween(calendar, to, from);
    return { days: 0 - back.days, provisional: back.provisional };
  }
  let days = 0;
  let provisional = false;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    provisional ||= !isPublished(calendar, date);
    if (isWorkday(calendar, date)) days += 1;
  }
  return { days, provisional };
}

/** A rest day moves to the next working day; a working day stays. */
export function moveToWorkday(calendar: Calendar, date: BusinessDate): DueDate {
  let moved = date;
  let provisional = !isPublished(calendar, date);
  while (!isWorkday(calendar, moved)) {
    moved = addDays(moved, 1);
    provisional ||= !isPublished(calendar, moved);
  }
  return { date: moved, provisional };
}

/** The instant at which a task due on this day becomes overdue: 18:00 by default. */
export function dueInstant(calendar: Calendar, due: BusinessDate): Instant {
  return instantOf(due, calendar.dueTime);
}
