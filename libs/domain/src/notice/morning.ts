import { addDays, businessDateOf, instantOf, isWorkday, weekdayOf, type BusinessDate, type Calendar, type Instant } from '../calendar';
import type { DeliveryPolicy } from './delivery-policy';

/** The day whose 每日摘要 is to be sent at this moment of wall time; `undefined` on rest days and outside the morning. */
export function morningOf({ morning }: Pick<DeliveryPolicy, 'morning'>, calendar: Calendar, now: Instant): BusinessDate | undefined {
  const today = businessDateOf(now);
  const isMorning = instantOf(today, morning.time) <= now && now < instantOf(today, morning.until);
  return isMorning && isWorkday(calendar, today) ? today : undefined;
}

/** The Sunday that ends the week of this day. */
export function endOfWeek(day: BusinessDate): BusinessDate {
  return addDays(day, (7 - weekdayOf(day)) % 7);
}
