import type { Instant } from '../calendar';

/** 演练时钟: business time = businessOrigin + (wall time − wallOrigin) × rate. */
export interface DrillClock {
  readonly wallOrigin: Instant;
  readonly businessOrigin: Instant;
  readonly rate: number;
}

/** Business time at a moment of the wall clock. Without a drill they are the same. */
export function businessTime(clock: DrillClock | undefined, wall: Instant): Instant {
  return clock ? Math.floor(clock.businessOrigin + (wall - clock.wallOrigin) * clock.rate) : wall;
}

/** The moment of the wall clock at which business time reaches an instant. */
export function wallTime(clock: DrillClock | undefined, business: Instant): Instant {
  return clock ? Math.ceil(clock.wallOrigin + (business - clock.businessOrigin) / clock.rate) : business;
}
