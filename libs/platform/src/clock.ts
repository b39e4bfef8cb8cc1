import type { Instant } from '@rectify/domain';

/** Where the shell reads wall time; the core is only ever told. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };
