import { statisticsInspection } from '@rectify/definitions';
import { acknowledgesOrder, aNumber, anIssue, headOf, leader, officeClerk, signsOrder, township } from '../../../../test/builders';
import type { OrderEvent } from '@rectify/domain';
import { orderStory } from './order-story';
import { orderActionView, orderViews } from './order-views';

const 青栎镇 = township('青栎镇');
const overdue = () => anIssue().withUnits(青栎镇).dueOn('2026-09-30').inWork().at('2026-10-09 09:00');
const seenBy = (actor: typeof leader, { issue, scene }: ReturnType<typeof overdue>) => orderViews({ issue, definition: scene.definition, now: scene.now, actor });

describe('督办文书 on the issue’s page', () => {
  it('stands there as a draft for those who draft or sign, and for the unit once it is served', () => {
    const issue = overdue();
    expect(seenBy(officeClerk, issue)).toMatchObject([{ id: 'issue-1.yellow-1', state: 'draft', number: null, signer: null, awaitedSigner: '整改办经办人', draftedBy: null }]);
    expect(seenBy(headOf(青栎镇), issue)).toEqual([]);
    issue.does(officeClerk, signsOrder('yellow', aNumber(3)));
    expect(seenBy(headOf(青栎镇), issue)).toMatchObject([{ state: 'served', number: '督办〔2026〕3号', receiptDue: '2026-10-10', receiptLate: false, signer: officeClerk.name }]);
  });

  it('says what is late until it has come', () => {
    const issue = overdue().does(officeClerk, signsOrder('yellow')).at('2026-10-12 09:00');
    expect(seenBy(leader, issue)).toMatchObject([{ receiptLate: true, replyLate: false }]);
    issue.does(headOf(青栎镇), acknowledgesOrder('yellow'));
    expect(seenBy(leader, issue)).toMatchObject([{ receiptLate: false, replyDue: '2026-10-13' }]);
    expect(seenBy(leader, issue.at('2026-10-14 09:00'))).toMatchObject([{ replyLate: true }]);
  });

  it('adds nothing to the buttons of other acts', () => {
    const plain = { type: 'urge', label: '催办', taskId: null, unitId: null, stageName: '', enabled: true, reason: null, checklist: [], returnTargets: [], conclusions: [] } as const;
    expect(orderActionView(plain)).toEqual({});
    expect(orderActionView({ ...plain, type: 'signOrder', orderId: 'yellow-1' })).toEqual({ orderId: 'yellow-1' });
  });
});

it('the story tells each step in words', () => {
  const issue = overdue().does(officeClerk, signsOrder('yellow', aNumber(3)));
  const told = issue.scene.log.flatMap(({ event }) => ('orderId' in event ? [orderStory(event as OrderEvent, statisticsInspection)] : []));
  expect(told).toEqual([
    { title: '自动起草黄色督办单，主送青栎镇，等待签发', detail: '请立即组织办理，查明逾期原因，明确办结时间。', branch: 青栎镇.id },
    { title: '签发黄色督办单 督办〔2026〕3号', detail: '2026年10月10日前签收，2026年10月13日前回复。' },
  ]);
});
