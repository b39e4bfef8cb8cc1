import type { CalendarYearView } from '@rectify/contracts';
import { addDays, dateOf, lastDayOfMonth, weekdayOf } from '@rectify/domain';

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUp';

export interface ShownDay {
  readonly date: string;
  readonly day: number;
  readonly kind: DayKind;
  /** Festival, or what a make-up workday is for. */
  readonly name: string | null;
}

/** The weeks of a month from Monday to Sunday; `null` where a day belongs to another month. */
export function weeksOf(view: Pick<CalendarYearView, 'year' | 'days'>, month: number): readonly (readonly (ShownDay | null)[])[] {
  const last = lastDayOfMonth(view.year, month);
  const special = new Map(view.days.map((day) => [day.date, day]));
  const first = dateOf(view.year, month, 1);
  const cells: (ShownDay | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null);
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const day = special.get(date);
    const isWeekend = [0, 6].includes(weekdayOf(date));
    const kind: DayKind = day ? (day.kind === 'holiday' ? 'holiday' : 'makeUp') : isWeekend ? 'weekend' : 'workday';
    cells.push({ date, day: Number(date.slice(8)), kind, name: day?.name ?? null });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The special days of a month in words: “元旦 1—3日休”, “4日班”. */
export function monthInWords(view: Pick<CalendarYearView, 'year' | 'days'>, month: number, words: { readonly rest: string; readonly works: string }): readonly string[] {
  const spans: { name: string; from: number; to: number; rests: boolean }[] = [];
  for (const { date, kind, name } of view.days) {
    if (Number(date.slice(5, 7)) !== month || Number(date.slice(0, 4)) !== view.year) continue;
    const day = Number(date.slice(8));
    const rests = kind === 'holiday';
    const before = spans.at(-1);
    if (before && before.name === name && before.rests === rests && before.to === day - 1) before.to = day;
    else spans.push({ name, from: day, to: day, rests });
  }
  return spans.map(({ name, from, to, rests }) => {
    const days = from === to ? `${from}日` : `${from}—${to}日`;
    return rests ? `${name} ${days}${words.rest}` : `${days}${words.works}`;
  });
}
