import { addDays, isPublished, isWorkday, type BusinessDate, type Calendar } from '../calendar';

/** 节假日 between two days: rest days in a row, with the holiday's name where the calendar gives one. */
export interface Rest {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly days: number;
  /** `null`: a weekend. */
  readonly name: string | null;
  /** 暂定: of a year whose calendar is not published. */
  readonly provisional: boolean;
}

const MOST_DAYS = 4_000;

/** Every rest from one day to another, both included, in order. */
export function restsBetween(calendar: Calendar, from: BusinessDate, to: BusinessDate): readonly Rest[] {
  const rests: Rest[] = [];
  for (let date = from, day = 0; date <= to && day < MOST_DAYS; date = addDays(date, 1), day += 1) {
    if (isWorkday(calendar, date)) continue;
    const last = rests.at(-1);
    const name = holidayName(calendar, date);
    const goesOn = last && addDays(last.to, 1) === date;
    if (goesOn) rests[rests.length - 1] = { ...last, to: date, days: last.days + 1, name: last.name ?? name };
    else rests.push({ from: date, to: date, days: 1, name, provisional: !isPublished(calendar, date) });
  }
  return rests;
}

function holidayName(calendar: Calendar, date: BusinessDate): string | null {
  return calendar.years.flatMap(({ days }) => days).find((day) => day.date === date && day.kind === 'holiday')?.name ?? null;
}
