import type { Calendar, Instant } from '../calendar';
import { type Channel, type Definition, type Stage, stageOf } from '../definition';
import { announceCalendar } from '../issue/adopt-calendar-notices';
import { holdersOf, unitsIn } from '../issue/duty';
import type { Recorded } from '../issue/event';
import { branchKey, type Issue, type OpenTask } from '../issue/issue';
import { stillOnDuty } from '../issue/signing';
import { announceMigration } from '../migration/announce-migration';
import { applyNoticeRules } from '../notice-rules/apply-notice-rules';
import type { Notice, Recipient } from '../notice/notice';
import type { NoticeKind } from '../notice/notice-kind';
import { announceOrder } from '../order/announce-order';
import { announceRecheck } from '../recheck/announce-recheck';
import { RECHECK } from '../recheck/recheck-stage';
import { announceSelfChecks } from '../self-check/announce-self-checks';
import { announceSidePath } from '../side-path/announce-side-path';
import { audienceOf } from './audience';
import { rungOf } from './rung-of';
import { uniqueRecipients } from './unique-recipients';
import { noticeWords } from './wording';

const everywhere: readonly Channel[] = ['inApp', 'mail'];

/**
 * The notices that follow from one recorded event, as 通知规则 of the definition want them; `issue` is the issue after it.
 * Pure, so a replay gives the same. Only templates that count 剩余工作日 need the calendar.
 */
export function announce(definition: Definition, issue: Issue, recorded: Recorded, calendar?: Calendar): readonly Notice[] {
  return applyNoticeRules(definition, issue, recorded, usualNotices(definition, issue, recorded), calendar);
}

function usualNotices(definition: Definition, issue: Issue, recorded: Recorded): readonly Notice[] {
  const { event, seq, at } = recorded;
  switch (event.type) {
    case 'stageOpened': {
      const stage = stageOf(definition, event.stage);
      return event.branches.flatMap((unitId) => {
        const task = taskOf(issue, event.stage, unitId);
        if (!task) return [];
        const kind = !event.returned ? '告知' : event.returned.stage === RECHECK ? '重新挂号' : '退回';
        const words = noticeWords(kind, { issue, stage, task, detail: event.returned?.opinion });
        return [
          notice(seq, kind, task, at, everywhere, words, holdersOf(stage, issue.facts, unitId).map((holder) => ({ holder, why: words.why }))),
        ];
      });
    }
    case 'rungReached': {
      if (event.overtaken) return [];
      const stage = stageOf(definition, event.stage);
      const task = taskOf(issue, event.stage, event.unitId);
      const rung = stage.ladder.find((each) => each.key === rungOf(event.rung));
      if (!task || !rung || rung.audience.length === 0) return [];
      const words = noticeWords(event.step, { issue, stage, task, ...(event.phase !== undefined && { phase: event.phase }), ...(event.node !== undefined && { node: event.node }) });
      const recipients = rung.audience.flatMap((audience) => audienceOf(audience, definition, issue, task, event.month));
      return [notice(seq, event.step, task, at, rung.channels, words, recipients)];
    }
    case 'tasksWithdrawn':
      return event.tasks.flatMap(({ stage, taskId }) => withdrawn(stageOf(definition, stage), taskId, issue, seq, at));
    case 'issueUrged':
      return event.taskIds.flatMap((taskId) => {
        const task = issue.tasks.find((each) => each.id === taskId);
        if (!task) return [];
        const stage = stageOf(definition, task.stage);
        const words = noticeWords('催办', { issue, stage, task, detail: event.message });
        const recipients = (['onDuty', 'unitHead'] as const).flatMap((audience) => audienceOf(audience, definition, issue, task));
        return [{ ...notice(seq, '催办', task, at, everywhere, words, recipients), key: `${seq}/${taskId}` }];
      });
    case 'orderDrafted':
    case 'orderSigned':
    case 'orderReceiptUrged':
    case 'orderReceipted':
    case 'orderReplied':
    case 'orderClosed':
    case 'orderWithdrawn':
      return announceOrder(definition, issue, event, recorded);
    case 'issueClosed': {
      const words = noticeWords('销号', { issue, detail: `${event.conclusion}。${event.opinion}` });
      const told = [
        ...unitsIn('responsibleUnit', issue.facts, null),
        ...unitsIn('leadUnit', issue.facts, null),
      ].map((unit): Recipient => ({ holder: { unitId: unit.id, role: 'head' }, why: `您是${unit.name}主要负责人` }));
      const office = unitsIn('office', issue.facts, null).map((unit): Recipient => ({ holder: { unitId: unit.id, role: 'officeClerk' }, why: '整改办掌握全部问题' }));
      return [
        { key: `${seq}`, kind: '销号', taskId: null, deadlineVersion: 0, recipients: uniqueRecipients([...told, ...office]), channels: ['inApp'], at, subject: words.subject, body: words.body },
      ];
    }
    case 'selfChecksStarted':
      return announceSelfChecks(issue, event, recorded);
    case 'calendarAdopted':
      return announceCalendar(definition, issue, event, recorded);
    case 'definitionMigrated':
      return announceMigration(definition, issue, event, recorded);
    case 'requestMade':
    case 'extensionDecided':
    case 'appealDecided':
    case 'unitTransferred':
    case 'assistanceGiven':
    case 'requestUrged':
    case 'issueSuspended':
    case 'issueResumed':
      return announceSidePath(definition, issue, event, recorded);
    case 'recheckOpened':
    case 'recheckCompleted':
    case 'issueReopened':
      return announceRecheck(definition, issue, event, recorded);
    default:
      return [];
  }
}

/** Whoever was still asked learns that it is no longer needed. */
function withdrawn(stage: Stage, taskId: string, issue: Issue, seq: number, at: Instant): readonly Notice[] {
  const { subject, body } = noticeWords('无需办理', { issue, stage });
  const recipients = uniqueRecipients(stillOnDuty(stage, issue, null).map((holder) => ({ holder, why: `“${stage.name}”原由您办理` })));
  return [{ key: `${seq}/${taskId}`, kind: '无需办理', taskId: null, deadlineVersion: 0, recipients, channels: ['inApp'], subject, body, at }];
}

function taskOf(issue: Issue, stage: string, unitId: string | null): OpenTask | undefined {
  return issue.tasks.find((task) => task.stage === stage && task.unitId === unitId);
}

function notice(
  seq: number,
  kind: NoticeKind,
  task: OpenTask,
  at: Instant,
  channels: readonly Channel[],
  words: { readonly subject: string; readonly body: string },
  recipients: readonly Recipient[],
): Notice {
  return {
    key: `${seq}/${branchKey(task.unitId)}`,
    kind,
    taskId: task.id,
    deadlineVersion: task.deadlineVersion,
    recipients: uniqueRecipients(recipients),
    channels,
    subject: words.subject,
    body: words.body,
    at,
  };
}
