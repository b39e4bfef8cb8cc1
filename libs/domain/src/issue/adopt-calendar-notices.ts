import { stageOf, type Definition } from '../definition';
import { noticeWords } from '../escalation/wording';
import type { Notice } from '../notice/notice';
import type { CalendarAdopted, RetimedTask, StandingDate } from './adopt-calendar-event';
import { holdersOf, unitsIn } from './duty';
import type { Recorded } from './event';
import type { Issue, OpenTask } from './issue';

/** “2027-01-13（暂定）” */
export function dateInWords({ date, provisional }: StandingDate): string {
  return `${date}${provisional ? '（暂定）' : ''}`;
}

/** Why: “2027年工作日历已公布”, or “单位工作日有调整”. */
export function reasonInWords({ years, unitDays }: CalendarAdopted): string {
  if (years.length === 0 && unitDays) return '单位工作日有调整';
  return `${years.map((year) => `${year}年`).join('、')}工作日历已公布`;
}

/** Told only when a day moved: whoever is on duty of what moved, and 整改办 once for the issue. */
export function announceCalendar(definition: Definition, issue: Issue, event: CalendarAdopted, { seq, at }: Recorded): readonly Notice[] {
  const deadline = event.assignment && event.assignment.before.date !== event.assignment.after.date ? event.assignment : undefined;
  const ofIssue = deadline ? [`整改时限由${dateInWords(deadline.before)}改为${dateInWords(deadline.after)}。`] : [];
  const concerned = issue.tasks.flatMap((task) => {
    const lines = [...ofTask(event, issue, task), ...ofIssue];
    return lines.length > 0 ? [{ task, stage: stageOf(definition, task.stage), lines }] : [];
  });
  const [first] = concerned;
  if (!first) return [];
  const reason = `原因：${reasonInWords(event)}。`;
  const onDuty = concerned.map(({ task, stage, lines }): Notice => {
    const { subject, body } = noticeWords('日历调整', { issue, stage, task, detail: [...lines, reason].join('\n') });
    const recipients = holdersOf(stage, issue.facts, task.unitId).map((holder) => ({ holder, why: `“${stage.name}”由您办理，日期有变动` }));
    return { key: `${seq}/${task.id}`, kind: '日历调整', taskId: task.id, deadlineVersion: task.deadlineVersion, recipients, channels: ['inApp', 'mail'], subject, body, at };
  });
  const all = [...new Set(concerned.flatMap(({ lines }) => lines))];
  const words = noticeWords('日历调整', { issue, stage: first.stage, detail: [...all, reason].join('\n') });
  const isOnDuty = (unitId: string) => onDuty.some(({ recipients }) => recipients.some(({ holder }) => 'unitId' in holder && holder.unitId === unitId && holder.role === 'officeClerk'));
  const office = unitsIn('office', issue.facts, null)
    .filter(({ id }) => !isOnDuty(id))
    .map(({ id }) => ({ holder: { unitId: id, role: 'officeClerk' as const }, why: '整改办掌握日期变动' }));
  if (office.length === 0) return onDuty;
  return [
    ...onDuty,
    { key: `${seq}/office`, kind: '日历调整', taskId: null, deadlineVersion: 0, recipients: office, channels: ['inApp'], subject: words.subject, body: words.body, at },
  ];
}

function ofTask(event: CalendarAdopted, issue: Issue, task: OpenTask): readonly string[] {
  const moved = event.tasks.find(({ taskId }) => taskId === task.id);
  return moved && moved.before.date !== moved.term.due ? [movedInWords(moved, issue, task)] : [];
}

function movedInWords({ before, term }: RetimedTask, issue: Issue, task: OpenTask): string {
  const unit = issue.facts.responsibleUnits.find(({ id }) => id === task.unitId)?.name;
  const after = { date: term.due, provisional: term.provisional };
  return `“${task.stageName}”${unit ? `（${unit}）` : ''}的办理期限由${dateInWords(before)}改为${dateInWords(after)}。`;
}
