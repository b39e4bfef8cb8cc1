import {
  addDays,
  addWorkdays,
  businessDateOf,
  dueInstant,
  instantOf,
  isPublished,
  moveToWorkday,
  workdaysBetween,
  type BusinessDate,
  type Calendar,
  type DueDate,
  type Instant,
} from '../calendar';
import type { Definition, Limit, Rung, Stage } from '../definition';
import { followsDeadline, leastOf } from '../definition/limit';
import { armNodes } from '../evidence/arm-nodes';
import type { ArmedRung, Term } from '../issue/term';
import { armMonths } from '../monthly/arm-months';
import { armPhases, phaseTerms } from '../phases/arm-phases';
import { plainCourse, type Course } from '../phases/course';
import type { PhaseTerm } from '../phases/phase-term';

/** What a term is computed from. `now` is business time. */
export interface TermBasis {
  readonly definition: Definition;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** The issue's own 整改时限. */
  readonly deadline: BusinessDate;
  readonly deadlineProvisional: boolean;
  /** Opened again after a return: even a passed deadline leaves the stage's smallest limit. */
  readonly again: boolean;
  /** Phases, months and 长期坚持 of the branch; none when absent. */
  readonly course?: Course;
}

/**
 * When a task of this stage is due, and its ladder. Rungs that would lie before the opening are left out:
 * nobody is reminded of the past.
 */
export function armTerm(stage: Stage, basis: TermBasis): Term {
  const { definition, calendar, now } = basis;
  const opened = businessDateOf(now);
  return termTo(stage, dueOf(stage, basis, opened), { definition, calendar, opened, after: now, ...(basis.course && { course: basis.course }) });
}

/** What a term to a given due day is computed from. */
export interface LadderBasis {
  readonly definition: Definition;
  readonly calendar: Calendar;
  /** The day the task was opened: shares of the whole limit count from it. */
  readonly opened: BusinessDate;
  /** Rungs up to this business instant are left out. */
  readonly after: Instant;
  readonly course?: Course;
}

/** The term of a task of this stage that is due on this day. */
export function termTo(stage: Stage, due: DueDate, { definition, calendar, opened, after, course = plainCourse }: LadderBasis): Term {
  const dueAt = dueInstant(calendar, due.date);
  const blue = addWorkdays(calendar, due.date, -definition.lights.blueBefore);
  const red = addWorkdays(calendar, due.date, definition.lights.redAfter);
  const standing = course.standing && stage.ladder.some(({ at }) => 'review' in at);
  const phases = stage.ladder.some(({ at }) => 'phaseWorkdays' in at) ? phaseTerms(course.phases, definition.lights, calendar, opened) : [];
  const day: Day = { calendar, opened, due: due.date, dueAt, standing, phases, asked: course.asked, nodes: course.nodes };
  const rungs = stage.ladder
    .flatMap((rung) => armed(rung, day))
    .filter((rung) => rung.at > after)
    .sort((a, b) => a.at - b.at);
  const last = businessDateOf(rungs.at(-1)?.at ?? dueAt);
  return {
    due: due.date,
    provisional: due.provisional || red.provisional || workdaysBetween(calendar, due.date, last).provisional,
    dueAt,
    blueAt: instantOf(blue.date, '00:00'),
    redAt: instantOf(red.date, '00:00'),
    rungs,
    ...(standing && { standing }),
    ...(phases.length > 0 && { phases }),
  };
}

interface Day {
  readonly calendar: Calendar;
  readonly opened: BusinessDate;
  readonly due: BusinessDate;
  readonly dueAt: Instant;
  readonly standing: boolean;
  readonly phases: readonly PhaseTerm[];
  readonly asked: readonly string[];
  readonly nodes: readonly BusinessDate[];
}

function dueOf(stage: Stage, basis: TermBasis, opened: BusinessDate): DueDate {
  const { calendar } = basis;
  if (!followsDeadline(stage.limit)) return dueWithin(calendar, opened, stage.limit);
  const moved = calendar.moveRestDays
    ? moveToWorkday(calendar, basis.deadline)
    : { date: basis.deadline, provisional: false };
  const deadline = { date: moved.date, provisional: moved.provisional || basis.deadlineProvisional };
  if ('shareOfDeadline' in stage.limit) return shareUntil(stage.limit, deadline, calendar, opened);
  if (!basis.again && deadline.date > opened) return deadline;
  const least = addWorkdays(calendar, opened, leastOf(stage.limit));
  return least.date > deadline.date ? least : deadline;
}

/** A part of the working days from opening to 整改时限, rounded down; never fewer than the limit's least. */
function shareUntil(limit: Extract<Limit, { shareOfDeadline: number }>, deadline: DueDate, calendar: Calendar, opened: BusinessDate): DueDate {
  const whole = workdaysBetween(calendar, opened, deadline.date);
  const due = addWorkdays(calendar, opened, Math.max(limit.atLeastWorkdays, Math.floor(whole.days * limit.shareOfDeadline)));
  return { date: due.date, provisional: due.provisional || whole.provisional || deadline.provisional };
}

/** The due day of a limit that counts from a day: working days, or days (moved to a working day where the calendar says so). */
export function dueWithin(calendar: Calendar, from: BusinessDate, limit: Limit): DueDate {
  if (!('days' in limit)) return addWorkdays(calendar, from, leastOf(limit));
  const date = addDays(from, limit.days);
  return calendar.moveRestDays ? moveToWorkday(calendar, date) : { date, provisional: !isPublished(calendar, date) };
}

function armed(rung: Rung, day: Day): readonly ArmedRung[] {
  const { calendar, opened, due, dueAt, standing } = day;
  const { at } = rung;
  const of = { key: rung.key, step: rung.step };
  if ('monthDay' in at) return armMonths(rung, at, day);
  if ('phaseWorkdays' in at) return armPhases(rung, at, day.phases, calendar);
  if ('nodeWorkdays' in at) return armNodes(rung, at, day);
  if ('review' in at !== standing) return [];
  if ('every' in at) {
    return Array.from({ length: at.times }, (_, index) => {
      const on = addWorkdays(calendar, due, at.from + index * at.every).date;
      return { ...of, key: `${rung.key}/${index + 1}`, at: instantOf(on, at.time) };
    });
  }
  if ('share' in at) {
    const whole = workdaysBetween(calendar, opened, due).days;
    if (whole <= at.ifLimitOver) return [];
    const half = addWorkdays(calendar, opened, Math.floor(whole * at.share));
    return [{ ...of, at: instantOf(half.date, at.time) }];
  }
  if (at.time === 'due') return [{ ...of, at: dueAt }];
  const on = 'review' in at || at.workdays === 0 ? due : addWorkdays(calendar, due, at.workdays).date;
  return [{ ...of, at: instantOf(on, at.time) }];
}
