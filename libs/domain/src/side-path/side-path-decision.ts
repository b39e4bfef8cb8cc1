import { addWorkdays, businessDateOf, type BusinessDate } from '../calendar';
import { stageOf } from '../definition';
import { termTo } from '../escalation/arm-term';
import { isOnOwnDay } from '../escalation/rung-of';
import type { Decision } from '../issue/decision';
import { calendarOnDuty } from '../issue/duty-calendar';
import { branchKey, type OpenTask } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { Term } from '../issue/term';
import { courseOf } from '../phases/course';
import type { BranchDeadline, OpenRequest, SideRequest } from './request';

export const notOffered = (what: string): Refusal => refuse('NOT_OFFERED', `本问题的流程没有设“${what}”。`);
export const taskGone = (): Refusal => refuse('STALE_VERSION', '这一事项已经办过或已变化，请刷新后再看。');

export function taskOf({ issue }: Decision, taskId: string): OpenTask | undefined {
  return issue.tasks.find((each) => each.id === taskId);
}

/** The request of this kind that still waits. */
export function requestOf<Kind extends OpenRequest['kind']>({ issue }: Decision, kind: Kind, id: string): Extract<OpenRequest, { kind: Kind }> | undefined {
  return issue.requests?.find((each): each is Extract<OpenRequest, { kind: Kind }> => each.kind === kind && each.id === id);
}

/** Records a request that waits for somebody for so many working days. */
export function ask(decision: Decision, request: SideRequest, workdays: number): void {
  decision.add({ type: 'requestMade', request, term: plainTerm(decision, workdays) });
}

export function requestId({ issue }: Decision, kind: OpenRequest['kind'], unitId: string | null): string {
  return `${kind}/${branchKey(unitId)}/${issue.version + 1}`;
}

/** A term without a ladder: it shows when something is due, and reminds nobody. */
export function plainTerm({ definition, calendar, occasion }: Decision, workdays: number): Term {
  const today = businessDateOf(occasion.now);
  const due = addWorkdays(calendar, today, workdays);
  const stage = definition.stages[0];
  if (!stage) throw new Error(`Definition ${definition.key} has no stages`);
  return termTo({ ...stage, ladder: [] }, due, { definition, calendar, opened: today, after: occasion.now });
}

/** The term of an open task when it becomes due on another day. */
export function movedTerm({ definition, calendar, issue, occasion }: Decision, task: OpenTask, due: BranchDeadline, after = occasion.now, moved = (date: BusinessDate) => date): Term {
  const { phases, ...pace } = courseOf(issue, task.unitId);
  const course = { ...pace, phases: phases.map((phase) => ({ ...phase, due: moved(phase.due) })) };
  const stage = stageOf(definition, task.stage);
  const term = termTo(stage, due, { definition, calendar: calendarOnDuty(calendar, stage, issue.facts, task.unitId), opened: businessDateOf(task.openedAt), after, course });
  // What is owed whatever the deadline is not lost: time has reached it, and nobody has seen to it yet.
  const owed = task.rungs.filter((rung) => isOnOwnDay(rung) && rung.at <= after);
  return owed.length > 0 ? { ...term, rungs: [...owed, ...term.rungs] } : term;
}
