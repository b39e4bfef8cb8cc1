/** A moment in business time: milliseconds since 1970-01-01T00:00Z. In a drill this runs faster than the wall clock. */
export type Instant = number;

/** A day in China, `YYYY-MM-DD`. China has one zone and no daylight saving: business time is UTC+8 arithmetic. */
export type BusinessDate = string;

/** A time of day in China, `HH:MM`. */
export type TimeOfDay = `${number}:${number}`;

const EIGHT_HOURS = 8 * 3_600_000;
const ONE_DAY = 24 * 3_600_000;

const midnightUtc = (date: BusinessDate): number => Date.parse(`${date}T00:00:00Z`);
const dateAt = (midnight: number): BusinessDate => new Date(midnight).toISOString().slice(0, 10);

/** Does the text name a day that exists? `2026-02-30` does not. */
export function isBusinessDate(text: string): text is BusinessDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = midnightUtc(text);
  return !Number.isNaN(midnight) && dateAt(midnight) === text;
}

/** The day in China at this instant. */
export function businessDateOf(instant: Instant): BusinessDate {
  return new Date(instant + EIGHT_HOURS).toISOString().slice(0, 10);
}

/** The instant of a time of day in China. */
export function instantOf(date: BusinessDate, time: TimeOfDay): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnightUtc(date) - EIGHT_HOURS + (hours * 60 + minutes) * 60_000;
}

/** 自然日: calendar days later (or earlier, when negative). */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return dateAt(midnightUtc(date) + days * ONE_DAY);
}

/** The corresponding day some months later; the last day of that month where there is none. */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const last = Number(lastDayOfMonth(target.year, target.month).slice(8));
  return `${dateOf(target.year, target.month, Math.min(day, last))}`;
}

/** Month counts from 1. */
export function lastDayOfMonth(year: number, month: number): BusinessDate {
  return dateAt(Date.UTC(year, month, 0));
}

/** Month and day count from 1; the parts are not checked, see {@link isBusinessDate}. */
export function dateOf(year: number, month: number, day: number): BusinessDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function yearOf(date: BusinessDate): number {
  return Number(date.slice(0, 4));
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: BusinessDate): number {
  return new Date(midnightUtc(date)).getUTCDay();
}
