import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is not `undefined`; throws what was waited for when the time (ms) is over. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, within = 30_000): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Not within ${within / 1000} s: ${what}`);
    await pause(50);
  }
}
