import { Inject, Injectable } from '@nestjs/common';
import { pendingWakes, readLog, settleWake, type PendingWake } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, LOGGER } from '../configuration';
import { inLanes } from '../in-lanes';
import { keepGoing, type Outcome } from '../keep-going';
import { TemporalClient } from '../temporal/temporal-client';
import { advanceOf, travels } from './advance-of';
import { Bell } from './bell';

const BATCH = 200;
const LANES = 16;
// Milliseconds: several acts on one issue in quick succession are one signal; nobody notices the wait.
const RESTS = 400;
const GATHERS = 100;

/**
 * Tells each issue's workflow what the log has that it does not. No lock is held meanwhile: a wake told twice does no
 * harm, and one is settled only after Temporal has it on record, and only as far as was told.
 */
@Injectable()
export class WakeRelay {
  /** Did the last round reach everybody it wanted to? */
  isWell = false;

  constructor(
    private readonly db: DataSource,
    private readonly temporal: TemporalClient,
    private readonly bell: Bell,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(stopping: AbortSignal): Promise<void> {
    return keepGoing({ name: 'wakes', bell: this.bell, logger: this.logger, stopping, gathers: GATHERS, round: () => this.round() });
  }

  private async round(): Promise<Outcome> {
    try {
      const wakes = await pendingWakes(this.db, BATCH);
      const rested = wakes.filter(({ at }) => at <= this.clock.now() - RESTS);
      await inLanes(LANES, rested, (wake) => this.tell(wake));
      this.isWell = true;
      if (rested.length < wakes.length) return 'soon';
      return wakes.length === BATCH ? 'more' : 'done';
    } catch (error) {
      this.isWell = false;
      throw error;
    }
  }

  private async tell(wake: PendingWake): Promise<void> {
    const { issueId, fromSeq } = wake;
    const log = travels(wake) ? await readLog(this.db.manager, issueId, fromSeq - 1) : [];
    const advance = advanceOf(wake, log);
    await this.temporal.announce(issueId, advance);
    await settleWake(this.db, issueId, advance.seq);
  }
}
