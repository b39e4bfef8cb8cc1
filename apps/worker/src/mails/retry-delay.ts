const FIRST = 30_000;
const LONGEST = 3_600_000;

/** Attempts after which a mail is given up: about five days. */
export const MOST_ATTEMPTS = 125;

/**
 * Milliseconds until the next attempt: 30 s, doubled each time, never over an hour. Up to a quarter less by chance
 * (0 ≤ chance < 1), so that the mails of one outage do not all come back at once.
 */
export function retryDelay(attempts: number, chance: number): number {
  const whole = Math.min(FIRST * 2 ** Math.min(Math.max(attempts, 1) - 1, 30), LONGEST);
  return Math.max(FIRST, Math.round(whole * (1 - chance / 4)));
}
