import { businessDateOf, changedYears, type Calendar } from '../calendar';
import { stageOf, type Definition } from '../definition';
import { courseOf } from '../phases/course';
import { planRechecks } from '../recheck/plan-rechecks';
import { isSettled, pendingRechecks } from '../recheck/recheck';
import type { Accepted } from './accepted';
import { reassignedDeadline, rereadDeadline } from './adopt-calendar-deadline';
import type { AdoptCalendar, CalendarAdopted, RetimedRecheck, RetimedTask } from './adopt-calendar-event';
import { retimedSidePaths } from './adopt-calendar-requests';
import { retimedTerm, type CalendarChange, type DeadlineChange } from './adopt-calendar-term';
import type { Occasion } from './command';
import { calendarOnDuty } from './duty-calendar';
import { branchKey, type Issue, type OpenTask } from './issue';
import { refuse, type Refusal } from './refusal';
import { same } from './same';

/**
 * 日历调整: every date of the issue that was computed from working days, computed anew. `own` is the calendar the issue's
 * dates were computed with until now.
 */
export function decideAdoption(definition: Definition, own: Calendar, issue: Issue, command: AdoptCalendar, occasion: Occasion): Accepted | Refusal {
  const { calendar } = command;
  const { facts, assignment } = issue;
  if (occasion.actor !== 'time') return refuse('NOT_ALLOWED', '工作日历由系统对照公布的版本调整。');
  if (isSettled(issue)) return refuse('ALREADY_CLOSED', '问题已销号，日期不再变动。');
  if (calendar.version <= issue.calendarVersion) return refuse('NOTHING_DUE', '已经按这一版工作日历计算。');
  const change: CalendarChange = { definition, from: own, to: calendar, now: occasion.now, courseOf: ({ unitId }) => courseOf(issue, unitId) };
  const read = rereadDeadline(facts, own, calendar);
  const after = reassignedDeadline(issue, read, definition.deadlinePolicy, own, calendar);
  const assigned = assignment && after && { before: { date: assignment.deadline, provisional: assignment.provisional }, after };
  const sidePaths = retimedSidePaths(issue, change);
  const rechecks = retimedRechecks(definition, calendar, issue);
  const event: CalendarAdopted = {
    type: 'calendarAdopted',
    calendarVersion: calendar.version,
    years: changedYears(own, calendar),
    ...(!same(own.units, calendar.units) && { unitDays: true as const }),
    ...(!same(read, facts.deadline) && { deadline: read }),
    ...(assigned && !same(assigned.before, assigned.after) && { assignment: assigned }),
    tasks: assigned ? issue.tasks.flatMap((task) => retimed(issue, task, change, branchDeadline(issue, task, sidePaths) ?? assigned) ?? []) : [],
    ...sidePaths,
    ...(rechecks.length > 0 && { rechecks }),
  };
  return { events: [event] };
}

/** 整改时限 of the task's branch, where it has one of its own. */
function branchDeadline(issue: Issue, { unitId }: OpenTask, { branchDeadlines }: Pick<CalendarAdopted, 'branchDeadlines'>): DeadlineChange | undefined {
  const before = issue.branchDeadlines?.[branchKey(unitId)];
  return before && { before, after: branchDeadlines?.[branchKey(unitId)] ?? before };
}

function retimed(issue: Issue, task: OpenTask, change: CalendarChange, deadline: DeadlineChange): RetimedTask | undefined {
  const stage = stageOf(change.definition, task.stage);
  const onDuty = (calendar: Calendar) => calendarOnDuty(calendar, stage, issue.facts, task.unitId);
  const term = retimedTerm(task, stage, { ...change, from: onDuty(change.from), to: onDuty(change.to) }, deadline);
  const { due, provisional, dueAt, blueAt, redAt, rungs, standing, phases } = task;
  if (same(term, { due, provisional, dueAt, blueAt, redAt, rungs, ...(standing && { standing }), ...(phases && { phases }) })) return undefined;
  const deadlineVersion = term.due === due ? task.deadlineVersion : task.deadlineVersion + 1;
  return { taskId: task.id, term, deadlineVersion, before: { date: due, provisional } };
}

/** Planned re-checks that nobody has opened yet. */
function retimedRechecks(definition: Definition, calendar: Calendar, issue: Issue): readonly RetimedRecheck[] {
  if (!definition.recheck || issue.phase !== 'closed' || issue.closedAt === undefined) return [];
  const [first] = pendingRechecks(issue);
  const plan = planRechecks(definition.recheck, calendar, businessDateOf(issue.closedAt), first?.round ?? 1);
  return pendingRechecks(issue).flatMap((recheck) => {
    const { key, on, provisional, opensAt } = plan.find((each) => each.key === recheck.key) ?? recheck;
    const isSame = on === recheck.on && provisional === recheck.provisional && opensAt === recheck.opensAt;
    return recheck.taskId !== undefined || isSame ? [] : [{ key, on, provisional, opensAt }];
  });
}
