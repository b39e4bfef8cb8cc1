import type { Instant } from '../calendar';
import { rankOf, stageOf, type Definition, type Status } from '../definition';
import { RECHECK } from '../recheck/recheck-stage';
import type { Issue, OpenTask } from './issue';

/** 预警灯 */
export type Light = '绿' | '蓝' | '黄' | '红' | '灰';

/** 流程状态 of the issue: where its least advanced branch stands. */
export function statusOf(definition: Definition, issue: Issue): Status {
  if (issue.phase === 'registered') return '待交办';
  if (issue.phase === 'closed') return issue.tasks.length > 0 ? '回头看中' : '已销号';
  const tasks = behind(definition, issue);
  const [first] = tasks;
  if (!first) throw new Error(`Open issue ${issue.id} has no open task`);
  if (tasks.every((task) => task.returned?.stage === RECHECK)) return '重新挂号';
  if (issue.suspended) return '中止';
  const waits = (kind: 'appeal' | 'extension') => tasks.every((task) => issue.requests?.some((each) => each.kind === kind && each.taskId === task.id));
  if (waits('appeal')) return '申诉中';
  if (waits('extension')) return '延期审批中';
  return tasks.every((task) => task.returned) ? '已退回' : stageOf(definition, first.stage).status;
}

/** The open tasks of the least advanced stage. */
export function behind(definition: Definition, issue: Issue): readonly OpenTask[] {
  const least = Math.min(...issue.tasks.map((task) => rankOf(definition, task.stage)));
  return issue.tasks.filter((task) => rankOf(definition, task.stage) === least);
}

/** Instants (business time) from which the light is blue, yellow, red; the worst open task decides. */
export interface LightMarks {
  readonly blueAt: Instant;
  readonly yellowAt: Instant;
  readonly redAt: Instant;
}

type Marked = Pick<OpenTask, 'blueAt' | 'dueAt' | 'redAt'>;

export function lightMarks(issue: Issue): LightMarks | undefined {
  if (issue.tasks.length === 0 || issue.suspended) return undefined;
  const earliest = (of: (marks: Marked) => Instant) => Math.min(...issue.tasks.flatMap((task) => [task, ...(task.phases ?? [])]).map(of));
  return {
    blueAt: earliest((each) => each.blueAt),
    yellowAt: earliest((each) => each.dueAt),
    redAt: earliest((each) => each.redAt),
  };
}

/** Does the light say that the due instant has passed? */
export function isPastDue(light: Light): boolean {
  return light === '黄' || light === '红';
}

/** 预警灯 at a business instant: 绿 on schedule, 蓝 near due, 黄 overdue lightly, 红 overdue, 灰 closed. */
export function lightOf(issue: Issue, now: Instant): Light {
  if (issue.phase === 'closed' && issue.tasks.length === 0) return '灰';
  const marks = lightMarks(issue);
  if (!marks) return '绿';
  if (now >= marks.redAt) return '红';
  if (now >= marks.yellowAt) return '黄';
  return now >= marks.blueAt ? '蓝' : '绿';
}
