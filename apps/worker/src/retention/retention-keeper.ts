import { Inject, Injectable } from '@nestjs/common';
import { deleteOutlived, retentionInForce } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, LOGGER } from '../configuration';
import { keepGoing } from '../keep-going';
import { Bell } from '../wakes/bell';

// Milliseconds.
const GATHERS = 60_000;
const LOOKS = 3_600_000;
const ROWS_AT_ONCE = 500;

/** Deletes what outlived its 保存期限: some rows at a time, once an hour, and again at once while more is left. */
@Injectable()
export class RetentionKeeper {
  // Nothing rings for it: its time comes by itself.
  private readonly silence = new Bell();
  private lookedAt: number;

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.lookedAt = clock.now();
  }

  run(stopping: AbortSignal): Promise<void> {
    return keepGoing({ name: 'retention', bell: this.silence, logger: this.logger, stopping, gathers: GATHERS, round: () => this.round() });
  }

  private async round(): Promise<'more' | 'done'> {
    const now = this.clock.now();
    if (now - this.lookedAt < LOOKS) return 'done';
    const { deleted, isFull } = await deleteOutlived(this.db, await retentionInForce(this.db.manager), now, ROWS_AT_ONCE);
    if (deleted > 0) this.logger.info({ rows: deleted }, 'deleted what outlived its retention');
    if (isFull) return 'more';
    this.lookedAt = now;
    return 'done';
  }
}
