import { addDays, addMonths, instantOf, isWorkday, lastDayOfMonth, moveToWorkday, type BusinessDate, type Calendar, type TimeOfDay } from '../calendar';
import type { Rung } from '../definition';
import type { ArmedRung } from '../issue/term';

const MOST_MONTHS = 36;

/** `2026-10` of a day. */
export const monthOf = (date: BusinessDate): string => date.slice(0, 7);

/**
 * One rung for the report of every month from the opening until before the due day, three years at most; keys like
 * `monthly/2026-10`. Months in `asked` are left out.
 */
export function armMonths(
  rung: Rung,
  at: { readonly monthDay: number; readonly time: TimeOfDay },
  { calendar, opened, due, asked }: { readonly calendar: Calendar; readonly opened: BusinessDate; readonly due: BusinessDate; readonly asked: readonly string[] },
): readonly ArmedRung[] {
  const rungs: ArmedRung[] = [];
  for (let count = 0; count < MOST_MONTHS; count += 1) {
    const month = monthOf(addMonths(`${monthOf(opened)}-01`, count));
    const day = reportingDay(calendar, month, at.monthDay);
    if (day >= due) break;
    if (!asked.includes(month)) rungs.push({ key: `${rung.key}/${month}`, step: rung.step, at: instantOf(day, at.time), month });
  }
  return rungs;
}

/** A rest day moves to the next working day, but not out of the month: then to the one before. */
function reportingDay(calendar: Calendar, month: string, monthDay: number): BusinessDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = lastDayOfMonth(year, number);
  const wanted = `${month}-${String(monthDay).padStart(2, '0')}`;
  const day = wanted > last ? last : wanted;
  const { date: moved } = moveToWorkday(calendar, day);
  if (moved <= last) return moved;
  let before = day;
  while (!isWorkday(calendar, before)) before = addDays(before, -1);
  return before;
}
