import { unitsIn } from '../issue/duty';
import type { Recorded } from '../issue/event';
import type { Issue } from '../issue/issue';
import type { Notice, Recipient } from '../notice/notice';
import type { SelfChecksStarted } from './self-check-event';

/** 责任领导 and 牵头单位 hear of it; each unit is told by its own self-check. */
export function announceSelfChecks({ facts, clock }: Issue, event: SelfChecksStarted, { seq, at }: Recorded): readonly Notice[] {
  const units = event.children.map(({ unit }) => unit.name).join('、');
  const leaders = facts.leaders.map((leader): Recipient => ({ holder: { personId: leader.id }, why: '您是本问题的责任领导' }));
  const lead = unitsIn('leadUnit', facts, null).map((unit): Recipient => ({ holder: { unitId: unit.id, role: 'head' }, why: '您的单位是牵头单位' }));
  return [
    {
      key: `${seq}`, kind: '告知', taskId: null, deadlineVersion: 0, recipients: [...leaders, ...lead], channels: ['inApp'], at,
      subject: `${clock ? '【演练】' : ''}【告知】${facts.code} 举一反三`,
      body: `已布置${event.children.length}个单位举一反三自查，${event.deadline}前报告：${units}。`,
    },
  ];
}
