const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// The schedule that Standard Webhooks proposes, milliseconds after each attempt.
const delays = [5000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** Milliseconds until the next attempt, up to a tenth longer by chance (0 ≤ chance < 1); `undefined`: give up. */
export function webhookRetry(attempts: number, chance: number): number | undefined {
  const delay = delays[attempts - 1];
  return delay === undefined ? undefined : Math.round(delay * (1 + chance / 10));
}
