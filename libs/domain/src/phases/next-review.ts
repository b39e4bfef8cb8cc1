import { addMonths, businessDateOf, moveToWorkday, type Calendar } from '../calendar';
import { stageOf, type Definition } from '../definition';
import { termTo } from '../escalation/arm-term';
import { calendarOnDuty } from '../issue/duty-calendar';
import type { IssueEvent } from '../issue/event';
import type { Issue } from '../issue/issue';
import { courseOf } from './course';

/** 长期坚持: a day of 阶段小结 that has passed is followed by the next; the event carries its term. */
export function withNextReview(definition: Definition, calendar: Calendar, issue: Issue, events: readonly IssueEvent[]): readonly IssueEvent[] {
  return events.map((event) => {
    if (event.type !== 'rungReached') return event;
    const task = issue.tasks.find((each) => each.id === event.taskId);
    const rung = task?.rungs.find((each) => each.key === event.rung);
    if (!task?.standing || rung?.at !== task.dueAt) return event;
    const date = addMonths(task.due, definition.deadlinePolicy.standingMonths);
    const stage = stageOf(definition, task.stage);
    const days = calendarOnDuty(calendar, stage, issue.facts, task.unitId);
    const due = days.moveRestDays ? moveToWorkday(days, date) : { date, provisional: false };
    const course = courseOf(issue, task.unitId);
    const term = termTo(stage, due, { definition, calendar: days, opened: businessDateOf(task.openedAt), after: task.dueAt, course });
    return { ...event, term };
  });
}
