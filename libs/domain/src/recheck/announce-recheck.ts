import type { Definition } from '../definition';
import { noticeWords } from '../escalation/wording';
import { holdersOf, unitsIn } from '../issue/duty';
import type { Recorded } from '../issue/event';
import type { Issue } from '../issue/issue';
import type { Notice, Recipient } from '../notice/notice';
import type { RecheckEvent } from './recheck-event';
import { recheckStageOf } from './recheck-stage';

/** Who is told of 回头看: those who look when it opens, those who did the work when it passed, leaders of a relapse. */
export function announceRecheck(definition: Definition, issue: Issue, event: RecheckEvent, { seq, at }: Recorded): readonly Notice[] {
  const stage = recheckStageOf(definition);
  if (!stage) return [];
  const later = { key: `${seq}`, deadlineVersion: 0, at };
  switch (event.type) {
    case 'rechecksScheduled':
      return [];
    case 'recheckOpened': {
      const task = issue.tasks.find((each) => each.stage === event.stage);
      if (!task) return [];
      const { why, ...words } = noticeWords('告知', { issue, stage, task, detail: `销号满${event.months}个月，请到现场看整改成果是否保持。` });
      const recipients = holdersOf(stage, issue.facts, null).map((holder) => ({ holder, why }));
      return [{ ...later, ...words, kind: '告知', taskId: task.id, deadlineVersion: task.deadlineVersion, recipients, channels: ['inApp', 'mail'] }];
    }
    case 'recheckCompleted': {
      if (event.result === 'relapsed') return [];
      const { subject, body } = noticeWords('回头看通过', { issue, stage, detail: `销号满${event.months}个月。${event.findings}` });
      return [{ ...later, subject, body, kind: '回头看通过', taskId: null, recipients: [...doersOf(issue), ...officeOf(issue)], channels: ['inApp'] }];
    }
    case 'issueReopened': {
      const { subject, body } = noticeWords('重新挂号', { issue, stage, detail: `${event.findings}\n新的整改时限：${event.deadline}${event.provisional ? '（暂定）' : ''}` });
      const leaders = issue.facts.leaders.map((leader): Recipient => ({ holder: { personId: leader.id }, why: '您是本问题的责任领导' }));
      return [
        { ...later, subject, body, kind: '重新挂号', taskId: null, recipients: [...leaders, ...officeOf(issue)], channels: ['inApp', 'mail'] },
      ];
    }
  }
}

function doersOf({ facts }: Issue): readonly Recipient[] {
  const units = [...unitsIn('responsibleUnit', facts, null), ...unitsIn('leadUnit', facts, null)];
  const first = units.filter((unit, index) => units.findIndex((each) => each.id === unit.id) === index);
  return first.map((unit) => ({ holder: { unitId: unit.id, role: 'head' }, why: `您是${unit.name}主要负责人` }));
}

function officeOf({ facts }: Issue): readonly Recipient[] {
  return unitsIn('office', facts, null).map((unit) => ({ holder: { unitId: unit.id, role: 'officeClerk' }, why: '整改办掌握全部问题' }));
}
