import { addWorkdays, businessDateOf, isPublished, moveToWorkday, workdaysBetween, type Calendar, type Instant } from '../calendar';
import { followsDeadline, type Definition, type Stage } from '../definition';
import { armTerm, termTo } from '../escalation/arm-term';
import type { Course } from '../phases/course';
import type { StandingDate } from './adopt-calendar-event';
import type { OpenTask } from './issue';
import type { ArmedRung, Term } from './term';

/** The two calendars, and the moment of the change (business time). */
export interface CalendarChange {
  readonly definition: Definition;
  readonly from: Calendar;
  readonly to: Calendar;
  readonly now: Instant;
  readonly courseOf: (task: OpenTask) => Course;
}

/** 整改时限 of a task's branch under each calendar. */
export interface DeadlineChange {
  readonly before: StandingDate;
  readonly after: StandingDate;
}

/**
 * The task's term as if the new calendar had stood when it opened. Nobody becomes late by a calendar that came afterwards: then
 * the day stays. A rung that was reached is armed again only with a due day that moved, and then only if its new instant is
 * still to come.
 */
export function retimedTerm(task: OpenTask, stage: Stage, change: CalendarChange, deadline: DeadlineChange): Term {
  const { now } = change;
  const computed = computedTerm(task, stage, change, deadline);
  const term = computed.dueAt <= now && task.dueAt > now ? onOwnDay(task, stage, change) : computed;
  const isArmed = (key: string) => task.rungs.some((rung) => rung.key === key);
  const moved = term.due !== task.due;
  // A ladder that is silent (run through, or the clock is stopped) stays silent.
  const rungs = task.rungs.length === 0 ? [] : term.rungs.filter((rung) => isArmed(rung.key) || (moved && rung.at > now && !wasArmed(rung, task, stage, change)));
  return { ...term, rungs };
}

/** A 节点日期 that the ladder so far minded was told of; one on the due day or after it may lie before a later due day now. */
function wasArmed({ key, node }: ArmedRung, task: OpenTask, stage: Stage, { definition, from, courseOf }: CalendarChange): boolean {
  if (node === undefined) return false;
  const former = termTo(stage, { date: task.due, provisional: task.provisional }, { definition, calendar: from, opened: businessDateOf(task.openedAt), after: task.openedAt, course: courseOf(task) });
  return former.rungs.some((rung) => rung.key === key);
}

/** By the stage's limit where the day follows from it; else as many working days as it was given, or the day a person named or days led to. */
function computedTerm(task: OpenTask, stage: Stage, change: CalendarChange, deadline: DeadlineChange): Term {
  const { definition, from, to } = change;
  const course = change.courseOf(task);
  const under = (calendar: Calendar, { date, provisional }: StandingDate, again: boolean) =>
    armTerm(stage, { definition, calendar, now: task.openedAt, deadline: date, deadlineProvisional: provisional, again, course });
  const again = [task.round > 1, task.round === 1].find((each) => under(from, deadline.before, each).due === task.due);
  if (again !== undefined) return under(to, deadline.after, again);
  if (followsDeadline(stage.limit) || 'days' in stage.limit) return onOwnDay(task, stage, change);
  const opened = businessDateOf(task.openedAt);
  const due = addWorkdays(to, opened, workdaysBetween(from, opened, task.due).days);
  return termTo(stage, due, { definition, calendar: to, opened, after: task.openedAt, course });
}

/** The day stays, unless it rests now; its ladder is reckoned anew. */
function onOwnDay(task: OpenTask, stage: Stage, { definition, to, courseOf }: CalendarChange): Term {
  const due = to.moveRestDays ? moveToWorkday(to, task.due) : { date: task.due, provisional: !isPublished(to, task.due) };
  return termTo(stage, due, { definition, calendar: to, opened: businessDateOf(task.openedAt), after: task.openedAt, course: courseOf(task) });
}
