import { Inject, Injectable } from '@nestjs/common';
import type { CalendarPreview, CalendarYearView } from '@rectify/contracts';
import { isCalendarYearRead, readCalendarYear, withYear } from '@rectify/domain';
import { countBeforeCalendar, latestCalendar, recordAudit } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { refused } from '../http/problem';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { viewOfYear, workdaysIn } from './calendar-view';
import { foreseenMoves, type Foreseen } from './foreseen-moves';

const nothingForeseen: Foreseen = { issues: 0, movedIssues: 0, settledIssues: 0, moves: [], isCut: false };

@Injectable()
export class CalendarsService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(year: number): Promise<CalendarYearView> {
    const calendar = await latestCalendar(this.db.manager);
    return viewOfYear(calendar, year, await countBeforeCalendar(this.db.manager, calendar.version));
  }

  async preview(year: number, text: string, person: SignedIn): Promise<CalendarPreview> {
    const read = readCalendarYear(text, year);
    if (!isCalendarYearRead(read)) {
      return { year, problems: [...read.problems], notes: [], days: [], workdays: 0, unchanged: false, ...nothingForeseen };
    }
    const { manager } = this.db;
    const calendar = await latestCalendar(manager);
    const next = withYear(calendar, read);
    const unchanged = next === calendar;
    const foreseen = unchanged ? nothingForeseen : await foreseenMoves(manager, next, scopeOfPerson(person), this.clock.now());
    const { days } = viewOfYear(next, year, 0);
    return { year, problems: [], notes: [...read.notes], days, workdays: workdaysIn(next, year), unchanged, ...foreseen };
  }

  /** The commit that publishes the version is all: the worker brings the issues to it. The same content again changes nothing. */
  async publish(year: number, text: string, person: SignedIn): Promise<CalendarYearView> {
    const read = readCalendarYear(text, year);
    if (!isCalendarYearRead(read)) {
      throw refused('CALENDAR_UNREADABLE', '工作日历没有导入，请先改正。', read.problems.map((detail) => ({ pointer: '/text', detail })));
    }
    return this.db.transaction(async (manager) => {
      // Whoever publishes at the same time waits; readers do not.
      await manager.query(`lock table calendar in share row exclusive mode`);
      const calendar = await latestCalendar(manager);
      const next = withYear(calendar, read);
      if (next !== calendar) {
        const at = this.clock.now();
        await manager.query(`insert into calendar (version, body, created_at) values ($1, $2, $3)`, [next.version, JSON.stringify(next), new Date(at)]);
        const detail = { version: next.version, holidays: read.holidays.length, makeUpWorkdays: read.makeUpWorkdays.map(({ date }) => date) };
        await recordAudit(manager, { personId: person.personId, action: 'calendar.published', subject: String(year), detail, at });
        await manager.query(`select pg_notify('rectify_wake', '')`);
      }
      return viewOfYear(next, year, await countBeforeCalendar(manager, next.version));
    });
  }
}
