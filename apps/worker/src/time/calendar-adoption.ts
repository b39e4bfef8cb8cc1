import { Inject, Injectable } from '@nestjs/common';
import { append, isAppended, issuesBeforeCalendar, latestCalendar } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, LOGGER } from '../configuration';
import { inLanes } from '../in-lanes';
import { keepGoing, type Outcome } from '../keep-going';
import { Bell } from '../wakes/bell';

const BATCH = 100;
const LANES = 4;
// Milliseconds: nobody waits for a calendar in the same second, and the bell rings for other things too.
const GATHERS = 500;

/**
 * Brings every issue to the calendar published last. What is still to be done is read from the issues themselves, so a worker
 * that is killed goes on where it stopped, and two of them do no harm: the second finds each issue adopted.
 */
@Injectable()
export class CalendarAdoption {
  constructor(
    private readonly db: DataSource,
    private readonly bell: Bell,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(stopping: AbortSignal): Promise<void> {
    return keepGoing({ name: 'calendar', bell: this.bell, logger: this.logger, stopping, gathers: GATHERS, round: () => this.round() });
  }

  private async round(): Promise<Outcome> {
    const calendar = await latestCalendar(this.db.manager);
    const issueIds = await issuesBeforeCalendar(this.db, calendar.version, BATCH);
    if (issueIds.length === 0) return 'done';
    let adopted = 0;
    await inLanes(LANES, issueIds, async (issueId) => {
      // Refused when the issue was closed or adopted it meanwhile: then nothing is left to do.
      const answer = await append(this.db, { issueId, command: { type: 'adoptCalendar', calendar }, actor: 'time', wall: this.clock.now() });
      if (isAppended(answer)) adopted += 1;
    });
    this.logger.info({ issues: adopted, calendar: calendar.version }, 'issues follow the calendar');
    return adopted > 0 && issueIds.length === BATCH ? 'more' : 'done';
  }
}
