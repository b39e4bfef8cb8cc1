import { businessDateOf, instantOf, type Instant, type TimeOfDay } from '@rectify/domain';

/** `2026-09-01 09:00` in China as an instant. */
export function moment(text: string): Instant {
  const [date = '', time = '00:00'] = text.split(' ');
  return instantOf(date, time as TimeOfDay);
}

/** An instant as `2026-09-01 09:00` in China, for tables that people can check by hand. */
export function momentText(instant: Instant): string {
  const date = businessDateOf(instant);
  const minutes = Math.floor((instant - instantOf(date, '00:00')) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
