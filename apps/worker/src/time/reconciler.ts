import { Inject, Injectable } from '@nestjs/common';
import { issuesToWake, wakeAgain } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, LOGGER } from '../configuration';

/**
 * Finds the open issues whose next instant went by and nobody acted: their workflow is lost, or was never told. An issue
 * without a workflow needs none before its next instant, so these are all that matter; to wake every open issue every few
 * minutes would only cost. After a loss of Temporal's databases the operator's `reconcile` wakes them all at once.
 */
@Injectable()
export class Reconciler {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** How many issues were woken. */
  async reconcile(): Promise<number> {
    const issueIds = await issuesToWake(this.db, this.clock.now());
    if (issueIds.length > 0) {
      await wakeAgain(this.db, issueIds);
      this.logger.warn({ issues: issueIds.length }, 'woke issues whose time had passed unnoticed');
    }
    return issueIds.length;
  }
}
