import { businessDateOf, type Calendar, type Instant } from '../calendar';
import type { Definition, Stage } from '../definition';
import { armTerm, termTo } from '../escalation/arm-term';
import { isOnOwnDay } from '../escalation/rung-of';
import { calendarOnDuty } from '../issue/duty-calendar';
import type { Issue, OpenTask } from '../issue/issue';
import { same } from '../issue/same';
import type { ArmedRung, Term } from '../issue/term';
import { courseOf, type Course } from '../phases/course';
import type { BranchDeadline } from '../side-path/request';

/** One stage under both definitions, and the moment of the change (business time; that of 中止 while the clock is stopped). */
export interface StageChange {
  readonly from: { readonly definition: Definition; readonly stage: Stage };
  readonly to: { readonly definition: Definition; readonly stage: Stage };
  readonly calendar: Calendar;
  readonly issue: Issue;
  /** 整改时限 of the branch. */
  readonly deadline: BranchDeadline;
  readonly at: Instant;
}

/**
 * The term of a task that goes on at its stage. Its day is counted by the new limit from when it opened; it stays where the limit is
 * the same, where a person set it, and where the new one would make the task late by a rule that came afterwards. A rung is never
 * reached twice for one due day, and none that time still owes is lost.
 */
export function migratedTerm(task: OpenTask, change: StageChange): Term {
  const { from, to, issue, at } = change;
  const calendar = calendarOnDuty(change.calendar, to.stage, issue.facts, task.unitId);
  const course = courseOf(issue, task.unitId);
  const basis = { calendar, opened: businessDateOf(task.openedAt), after: task.openedAt, course };
  const due = dueUnder(task, { ...change, calendar }, course) ?? { date: task.due, provisional: task.provisional };
  const term = termTo(to.stage, due, { ...basis, definition: to.definition });
  const isSilent = issue.suspended !== undefined || issue.requests?.some((each) => each.kind === 'appeal' && each.taskId === task.id);
  if (isSilent) return { ...term, rungs: [] };
  const moved = term.due !== task.due;
  const former = termTo(from.stage, { date: task.due, provisional: false }, { ...basis, definition: from.definition });
  const isArmed = (rung: ArmedRung) => task.rungs.some((each) => isSameRung(each, rung));
  const isReached = (rung: ArmedRung) => former.rungs.some((each) => isSameRung(each, rung)) && !isArmed(rung);
  const coming = term.rungs.filter((rung) => rung.at > at && ((moved && !isOnOwnDay(rung)) || !isReached(rung)));
  const isStill = (rung: ArmedRung) => to.stage.ladder.some(({ key, step }) => key === rung.key.split('/')[0] && step === rung.step);
  const owed = task.rungs.filter((rung) => rung.at <= at && isStill(rung) && (!moved || isOnOwnDay(rung)) && !coming.some((each) => isSameRung(each, rung)));
  return { ...term, rungs: [...owed, ...coming] };
}

const isSameRung = (one: ArmedRung, other: ArmedRung) => one.key === other.key && one.step === other.step && one.phase === other.phase && one.month === other.month;

/** The due day by the new limit; nothing where the day stays. */
function dueUnder(task: OpenTask, { from, to, calendar, deadline, at }: StageChange, course: Course): { readonly date: string; readonly provisional: boolean } | undefined {
  if (task.standing || same(from.stage.limit, to.stage.limit)) return undefined;
  const under = ({ definition, stage }: StageChange['to'], again: boolean) =>
    armTerm(stage, { definition, calendar, now: task.openedAt, deadline: deadline.date, deadlineProvisional: deadline.provisional, again, course });
  const again = [task.round > 1, task.round === 1].find((each) => under(from, each).due === task.due);
  if (again === undefined) return undefined;
  const { due, dueAt, provisional } = under(to, again);
  return dueAt <= at && task.dueAt > at ? undefined : { date: due, provisional };
}
