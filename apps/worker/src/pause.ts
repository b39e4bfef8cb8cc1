import { setTimeout as sleep } from 'node:timers/promises';

/** Waits so many milliseconds of wall time, or less when it is time to stop. Never throws. */
export async function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}
