import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@rectify/domain';
import { deleteOutlived, FileStore, forgottenFiles, removeFile, retentionInForce } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, LOGGER } from '../configuration';
import { keepGoing } from '../keep-going';
import { Bell } from '../wakes/bell';

// Milliseconds.
const GATHERS = 60_000;
const LOOKS = 3_600_000;
const DAY = 86_400_000;
const ROWS_AT_ONCE = 500;
const FILES_AT_ONCE = 50;

/** Deletes what outlived its 保存期限: some rows at a time, once an hour, and again at once while more is left. */
@Injectable()
export class RetentionKeeper {
  // Nothing rings for it: its time comes by itself.
  private readonly silence = new Bell();
  private lookedAt: number;

  constructor(
    private readonly db: DataSource,
    private readonly store: FileStore,
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
    const retention = await retentionInForce(this.db.manager);
    const { deleted, isFull } = await deleteOutlived(this.db, retention, now, ROWS_AT_ONCE);
    const removed = await this.removeForgotten(now - retention.uploadDays * DAY);
    if (deleted + removed > 0) this.logger.info({ rows: deleted, files: removed }, 'deleted what outlived its retention');
    if (isFull || removed === FILES_AT_ONCE) return 'more';
    this.lookedAt = now;
    return 'done';
  }

  /** How many 附件 went that nobody handed in. */
  private async removeForgotten(before: Instant): Promise<number> {
    const forgotten = await forgottenFiles(this.db.manager, before, FILES_AT_ONCE);
    for (const id of forgotten) await removeFile(this.db, this.store, id);
    return forgotten.length;
  }
}
