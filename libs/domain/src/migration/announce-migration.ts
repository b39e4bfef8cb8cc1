import { stageOf, type Definition } from '../definition';
import { uniqueRecipients } from '../escalation/unique-recipients';
import { noticeWords } from '../escalation/wording';
import { dateInWords } from '../issue/adopt-calendar-notices';
import type { Recorded } from '../issue/event';
import type { Issue } from '../issue/issue';
import { stillOnDuty } from '../issue/signing';
import type { Notice } from '../notice/notice';
import type { DefinitionMigrated, KeptTask } from './migration-event';

/** Told of 流程迁移: whoever is on duty of what goes on or ends, and whose 审核意见 no longer counts. What opens is told by itself. */
export function announceMigration(definition: Definition, issue: Issue, event: DefinitionMigrated, { seq, at }: Recorded): readonly Notice[] {
  const reason = `原因：${event.reason}`;
  const onDuty = event.kept.flatMap((kept): readonly Notice[] => {
    const task = issue.tasks.find(({ id }) => id === kept.taskId);
    if (!task) return [];
    const stage = stageOf(definition, task.stage);
    const { subject, body } = noticeWords('流程迁移', { issue, stage, task, detail: `${migratedInWords(event)}${movedInWords(kept)}\n${reason}` });
    const recipients = uniqueRecipients(stillOnDuty(stage, issue, task.unitId).map((holder) => ({ holder, why: `“${stage.name}”由您办理` })));
    return [{ key: `${seq}/${task.id}`, kind: '流程迁移', taskId: task.id, deadlineVersion: task.deadlineVersion, recipients, channels: kept.before.date === kept.term.due ? ['inApp'] : ['inApp', 'mail'], subject, body, at }];
  });
  const voided = event.signatures.voided.map((signed) => ({ holder: { personId: signed.personId }, why: `您在“${signed.stageName}”的审核意见不再有效：${signed.why}` }));
  const ended = event.closed.flatMap(({ holders, stageName, to }) => holders.map((holder) => ({ holder, why: `“${stageName}”原由您办理，${to ? `现改为“${to.stageName}”` : '现先停下，轮到时另行通知'}` })));
  const recipients = uniqueRecipients([...voided, ...ended]);
  if (recipients.length === 0) return onDuty;
  const { subject, body } = noticeWords('流程迁移', { issue, detail: `${migratedInWords(event)}\n${reason}` });
  return [...onDuty, { key: `${seq}`, kind: '流程迁移', taskId: null, deadlineVersion: 0, recipients, channels: ['inApp'], subject, body, at }];
}

/** “由《统计督察整改》第2版改按第3版办理。” */
export function migratedInWords({ from, to }: Pick<DefinitionMigrated, 'from' | 'to'>): string {
  return `由《${from.name}》第${from.version}版改按${from.name === to.name ? '' : `《${to.name}》`}第${to.version}版办理。`;
}

function movedInWords({ before, term, stageName }: KeptTask): string {
  return before.date === term.due ? '' : `“${stageName}”的办理期限由${dateInWords(before)}改为${dateInWords({ date: term.due, provisional: term.provisional })}。`;
}
