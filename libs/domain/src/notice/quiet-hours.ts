import { addDays, businessDateOf, instantOf, type Instant } from '../calendar';
import type { QuietHours } from './delivery-policy';

/** When the quiet hours around this instant (wall time) end; `undefined` outside of them. The end itself is not quiet. */
export function quietUntil(hours: QuietHours | null, now: Instant): Instant | undefined {
  if (!hours) return undefined;
  const today = businessDateOf(now);
  // Those that began yesterday, and those that begin today.
  const begun = [addDays(today, -1), today].find((day) => instantOf(day, hours.from) <= now && now < endOf(hours, day));
  return begun === undefined ? undefined : endOf(hours, begun);
}

function endOf({ from, to }: QuietHours, begun: string): Instant {
  return instantOf(to > from ? begun : addDays(begun, 1), to);
}
