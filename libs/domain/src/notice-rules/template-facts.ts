import { businessDateOf, calendarFor, workdaysBetween, type Calendar } from '../calendar';
import { stageOf, type Definition } from '../definition';
import { deadlineInWords, matterOf, shortFinding } from '../escalation/wording';
import { unitsOnDuty } from '../issue/duty';
import type { Recorded } from '../issue/event';
import type { Issue, OpenTask } from '../issue/issue';
import type { TemplateFacts } from './notice-template';

/** What the placeholders of a notice about this event stand for; 剩余工作日 needs the calendar. */
export function templateFacts(definition: Definition, issue: Issue, { event, at }: Recorded, task: OpenTask | undefined, calendar: Calendar | undefined): TemplateFacts {
  const { facts } = issue;
  const stage = task && stageOf(definition, task.stage);
  const onDuty = stage ? unitsOnDuty(stage, facts, task?.unitId ?? null) : facts.responsibleUnits;
  const matter = event.type === 'rungReached' ? matterOf(issue, task, event) : undefined;
  const due = matter?.due ?? task?.due ?? issue.assignment?.deadline;
  return {
    问题编号: facts.code,
    环节: `${stagesOf(event, issue, task).join('、')}${matter?.name ?? ''}`,
    单位: (onDuty.length > 0 ? onDuty : facts.responsibleUnits).map(({ name }) => name).join('、'),
    期限: matter?.due ? `${matter.due}前完成` : task ? deadlineInWords(task) : due ? `${due}前` : '',
    剩余工作日: due && calendar ? workdaysLeft(calendarFor(calendar, task?.unitId ?? null), at, due) : '',
    反馈问题: shortFinding(facts.finding),
    意见: opinionOf(event),
  };
}

/** The 环节 it is about: that of the task, those no longer asked, or where the issue stands. */
function stagesOf(event: Recorded['event'], issue: Issue, task: OpenTask | undefined): readonly string[] {
  if (task) return [task.stageName];
  const tasks = event.type === 'tasksWithdrawn' ? event.tasks : issue.tasks;
  return [...new Set(tasks.map(({ stageName }) => stageName))];
}

function workdaysLeft(calendar: Calendar, at: number, due: string): string {
  const { days, provisional } = workdaysBetween(calendar, businessDateOf(at), due);
  return `${days < 0 ? `已超${-days}` : days}个工作日${provisional ? '（暂定）' : ''}`;
}

/** The opinion, message or reason that a person gave with the event. */
function opinionOf(event: Recorded['event']): string {
  if (event.type === 'stageOpened') return event.returned?.opinion ?? '';
  if ('opinion' in event && typeof event.opinion === 'string') return event.opinion;
  if ('message' in event && typeof event.message === 'string') return event.message;
  return 'reason' in event && typeof event.reason === 'string' ? event.reason : '';
}
