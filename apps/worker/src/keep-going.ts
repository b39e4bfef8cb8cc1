import type { Logger } from '@rectify/platform';
import { pause } from './pause';
import type { Bell } from './wakes/bell';

/** What a round leaves behind: more at once, something that is to rest a moment longer, or nothing before the bell rings. */
export type Outcome = 'more' | 'soon' | 'done';

export interface Rounds {
  readonly name: string;
  readonly bell: Bell;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
  /** Milliseconds to wait before another round: what belongs together is done in one round. */
  readonly gathers: number;
  /** Does what there is to do. What it throws is logged, and the next round comes. */
  round(): Promise<Outcome>;
}

// Milliseconds. The bell may miss a ring while its connection is away: the sweep does not.
const SWEEP = 1000;

/** Round after round until it is time to stop: at once when the bell has rung meanwhile, else once a second. */
export async function keepGoing({ name, bell, logger, stopping, gathers, round }: Rounds): Promise<void> {
  let isWell = true;
  while (!stopping.aborted) {
    const heard = bell.rings;
    try {
      const outcome = await round();
      if (!isWell) logger.info({ loop: name }, 'works again');
      isWell = true;
      if (outcome === 'more') continue;
      if (outcome === 'done') await bell.next(heard, SWEEP, stopping);
      await pause(gathers, stopping);
    } catch (error) {
      // Once an outage, not once a second.
      if (isWell) logger.warn({ loop: name, error: (error as Error).message }, 'failed, goes on trying');
      isWell = false;
      await pause(SWEEP, stopping);
    }
  }
}
