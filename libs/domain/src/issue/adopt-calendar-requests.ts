import { addWorkdays, businessDateOf, isPublished, workdaysBetween } from '../calendar';
import { termTo } from '../escalation/arm-term';
import type { CalendarAdopted } from './adopt-calendar-event';
import type { CalendarChange } from './adopt-calendar-term';
import type { Issue } from './issue';
import { same } from './same';

type BesideTheWay = Pick<CalendarAdopted, 'branchDeadlines' | 'requests'>;

/** What the new calendar makes of the side paths; only what changed. */
export function retimedSidePaths(issue: Issue, { definition, from, to }: CalendarChange): BesideTheWay {
  const { branchDeadlines, requests = [] } = issue;
  const deadlines =
    branchDeadlines &&
    Object.fromEntries(Object.entries(branchDeadlines).map(([branch, { date, provisional }]) => [branch, { date, provisional: provisional && !isPublished(to, date) }]));
  const [stage] = definition.stages;
  const retimed = requests.flatMap(({ id, at, term }) => {
    if (!stage) return [];
    const asked = businessDateOf(at);
    const due = addWorkdays(to, asked, workdaysBetween(from, asked, term.due).days);
    const next = termTo({ ...stage, ladder: [] }, due, { definition, calendar: to, opened: asked, after: at });
    return same(next, term) ? [] : [{ requestId: id, term: next }];
  });
  return {
    ...(deadlines && !same(deadlines, branchDeadlines) && { branchDeadlines: deadlines }),
    ...(retimed.length > 0 && { requests: retimed }),
  };
}
