import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statisticsInspection } from '@rectify/definitions';
import {
  announce, decide, evolve, isCalendarYearRead, isRefusal, readCalendarYear, withYear, type Calendar, type CalendarAdopted, type Definition, type Instant, type Issue,
  type Notice,
} from '@rectify/domain';
import { calendar2026 } from './calendar-2026';
import { moment } from './moment';

const read = readCalendarYear(readFileSync(join(__dirname, '../data/notice-2027-assumed.txt'), 'utf8'), 2027);
if (!isCalendarYearRead(read)) throw new Error(read.problems.join('\n'));

/** The next version, with an assumed arrangement of 2027. */
export const calendar2027: Calendar = withYear(calendar2026, read);

export interface Adoption {
  readonly event: CalendarAdopted;
  readonly issue: Issue;
  readonly notices: readonly Notice[];
}

/** What the new calendar makes of the issue at this moment. */
export function adopted(issue: Issue, at: string | Instant, calendar = calendar2027, definition: Definition = statisticsInspection): Adoption {
  const now = typeof at === 'string' ? moment(at) : at;
  const outcome = decide(definition, calendar2026, issue, { type: 'adoptCalendar', calendar }, { actor: 'time', now });
  if (isRefusal(outcome)) throw new Error(outcome.message);
  const [event] = outcome.events as readonly CalendarAdopted[];
  const recorded = { seq: issue.version + 1, at: now, actor: 'time', event: event! } as const;
  const after = evolve(issue, recorded, issue.id);
  return { event: event!, issue: after, notices: announce(definition, after, recorded) };
}
