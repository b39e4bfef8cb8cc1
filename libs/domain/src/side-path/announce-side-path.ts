import { stageOf, type Channel, type Definition } from '../definition';
import { uniqueRecipients } from '../escalation/unique-recipients';
import { noticeWords } from '../escalation/wording';
import { holdersOf, unitsIn } from '../issue/duty';
import type { Recorded } from '../issue/event';
import type { UnitRef } from '../issue/facts';
import type { Issue, OpenTask } from '../issue/issue';
import type { Notice, Recipient } from '../notice/notice';
import { requestNames } from './request';
import { requestHolders } from './request-holders';
import type { SidePathEvent } from './side-path-event';

type SidePathNotice = '催办' | '延期申请' | '延期审批' | '申诉' | '申诉处理' | '转办' | '协办' | '中止' | '恢复';

const everywhere: readonly Channel[] = ['inApp', 'mail'];

/** Who is told of what happens off the straight way: whoever has to decide, and whoever it concerns. */
export function announceSidePath(definition: Definition, issue: Issue, event: SidePathEvent, { seq, at }: Recorded): readonly Notice[] {
  const { facts } = issue;
  const tell = (kind: SidePathNotice, recipients: readonly Recipient[], detail: string, taskId: string | null = null, part = ''): Notice => {
    const { subject, body } = noticeWords(kind, { issue, detail });
    return { key: `${seq}${part}`, kind, taskId, deadlineVersion: taskId ? 1 : 0, recipients: uniqueRecipients(recipients), channels: everywhere, at, subject, body };
  };
  switch (event.type) {
    case 'requestMade': {
      const { request } = event;
      switch (request.kind) {
        case 'extension':
          return [tell('延期申请', leadersOf(issue, '延期由您审批'), `申请延期到${request.until}，事由：${request.reason}。${request.explanation}`, request.id)];
        case 'appeal':
          return [tell('申诉', officeOf(issue, '申诉由整改办处理'), `申诉理由：${request.ground}。${request.statement}`, request.id)];
        case 'assistance':
          return [tell('协办', membersOf(request.unit, '您的单位是协办单位'), `请在${event.term.due}前协办：${request.matter}`, request.id)];
      }
      break;
    }
    case 'extensionDecided': {
      const answer = event.granted ? `同意延期到${event.until}。` : '不同意延期，原时限不变。';
      return [tell('延期审批', onDuty(definition, issue, event.taskId), `${answer}${event.opinion}`)];
    }
    case 'appealDecided': {
      const answer = event.upheld ? '申诉成立。' : '申诉不成立，请签收。';
      return [tell('申诉处理', onDuty(definition, issue, event.taskId), `${answer}${event.opinion}`)];
    }
    case 'unitTransferred':
      return [
        tell('转办', membersOf(event.from, '原由您的单位办理'), `本问题已转由${event.to.name}办理。${event.reason}`, null, '/from'),
        tell('转办', membersOf(event.to, '转由您的单位办理'), `本问题由${event.from.name}转来。${event.reason}`, null, '/to'),
      ];
    case 'assistanceGiven':
      return [tell('协办', onDuty(definition, issue, event.taskId), `${event.unit.name}已完成协办：${event.result}`)];
    case 'requestUrged': {
      const request = issue.requests?.find(({ id }) => id === event.requestId);
      const recipients = request ? requestHolders(issue, request).map((holder) => ({ holder, why: `“${requestNames[event.kind]}”由您办理` })) : [];
      return [tell('催办', recipients, `${requestNames[event.kind]}已到期，请尽快办理。`, event.requestId)];
    }
    case 'issueSuspended':
      return [tell('中止', [...everybodyOnDuty(definition, issue), ...leadersOf(issue, '您是本问题的责任领导')], `问题已中止，时限停止计算。${event.reason}`)];
    case 'issueResumed': {
      const due = `整改时限${facts.responsibleUnits.length > 1 ? '相应顺延' : `顺延到${event.deadline.date}`}${event.deadline.provisional ? '（暂定）' : ''}。`;
      return [tell('恢复', [...everybodyOnDuty(definition, issue), ...leadersOf(issue, '您是本问题的责任领导')], `问题恢复办理，${due}${event.reason}`)];
    }
  }
}

function onDuty(definition: Definition, issue: Issue, taskId: string): readonly Recipient[] {
  const task = issue.tasks.find((each) => each.id === taskId);
  return task ? holdersIn(definition, issue, task) : [];
}

const everybodyOnDuty = (definition: Definition, issue: Issue) => issue.tasks.flatMap((task) => holdersIn(definition, issue, task));

function holdersIn(definition: Definition, issue: Issue, task: OpenTask): readonly Recipient[] {
  const stage = stageOf(definition, task.stage);
  return holdersOf(stage, issue.facts, task.unitId).map((holder) => ({ holder, why: `“${stage.name}”由您办理` }));
}

const leadersOf = ({ facts }: Issue, why: string): readonly Recipient[] => facts.leaders.map((leader) => ({ holder: { personId: leader.id }, why }));
const officeOf = ({ facts }: Issue, why: string): readonly Recipient[] =>
  unitsIn('office', facts, null).map((unit) => ({ holder: { unitId: unit.id, role: 'officeClerk' }, why }));
const membersOf = (unit: UnitRef, why: string): readonly Recipient[] =>
  (['handler', 'head'] as const).map((role) => ({ holder: { unitId: unit.id, role }, why }));
