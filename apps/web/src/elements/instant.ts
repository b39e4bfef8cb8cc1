const eightHours = 8 * 3_600_000;

const two = (value: number) => String(value).padStart(2, '0');

function parts(iso: string) {
  const shifted = new Date(Date.parse(iso) + eightHours);
  return {
    day: `${shifted.getUTCFullYear()}-${two(shifted.getUTCMonth() + 1)}-${two(shifted.getUTCDate())}`,
    time: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
  };
}

/** The day of an instant in UTC+8, whatever the computer's own zone: 2026-08-31. */
export const dayOf = (iso: string): string => parts(iso).day;
/** 09:05 in UTC+8. */
export const timeOf = (iso: string): string => parts(iso).time;
/** 2026-08-31 09:05 in UTC+8. */
export const instantText = (iso: string): string => `${dayOf(iso)} ${timeOf(iso)}`;

/** 2026年8月31日 */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
