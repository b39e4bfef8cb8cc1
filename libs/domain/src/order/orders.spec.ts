import {
  acknowledgesOrder, aNumber, anIssue, closesOrder, draftsOrder, events, given, handlerOf, headOf, leader, momentText, officeClerk,
  orderOf, rectificationOffice, refusal, repliesOrder, signsOrder, submits, supervisor, township, withdrawsOrder,
} from '../../../../test/builders';
import { statisticsInspection } from '@rectify/definitions';
import { nextWakeUp } from '../escalation';
import { availableActions } from '../issue/available-actions';
import type { Issue } from '../issue/issue';
import { projectIssue } from '../issue/project-issue';
import { orderDocument } from './order-document';
import { seesOrder, seesOrderEvent } from './order-standing';

const qingli = township('青栎镇');
const head = headOf(qingli);
const handler = handlerOf(qingli);
/** Due 2026-09-30; 黄色督办 on 10-09, 红色 on 10-13, 约谈建议 on 10-16, 通报建议 on 10-27. */
const inWork = () => anIssue().withUnits(qingli).dueOn('2026-09-30').inWork();
const yellow = () => inWork().at('2026-10-09 09:00');
const stands = (issue: Issue) => issue.orders?.map(({ id, state }) => `${id} ${state}`);

describe('督办文书 and the ladder', () => {
  it('the ladder drafts one for each rung that has one, and sends none', () => {
    const issue = inWork().at('2026-10-30 09:00');
    expect(stands(issue.issue)).toEqual(['yellow-1 draft', 'red-1 draft', 'talk-1 draft', 'circular-1 draft']);
    expect(issue.issue.orders?.map(({ draftedAt }) => momentText(draftedAt))).toEqual(['2026-10-09 09:00', '2026-10-13 09:00', '2026-10-16 09:00', '2026-10-27 09:00']);
    expect(issue.issue.marks).toMatchObject({ yellowOrders: 1, redOrders: 1 });
    const told = issue.scene.notices.filter(({ kind }) => kind === '文书待签发').map(({ recipients }) => recipients.map(({ holder }) => ('role' in holder ? holder.role : 'leader')));
    expect(told).toEqual([['officeClerk'], ['officeClerk'], ['leader'], ['supervisor']]);
    expect(issue.scene.notices.some(({ kind }) => kind === '文书送达')).toBe(false);
  });

  it('a draft closes by itself when its task is completed; what was signed stays', () => {
    const { issue } = given(inWork().at('2026-10-13 09:00'))
      .when(officeClerk, signsOrder('yellow'))
      .when(head, submits(qingli))
      .then(events('closureSubmitted', 'stageOpened', 'orderWithdrawn'));
    expect(stands(issue)).toEqual(['yellow-1 served', 'red-1 withdrawn']);
    expect(orderOf(issue, 'red').withdrawReason).toContain('未签发');
  });

  it('a second round drafts its own', () => {
    const issue = yellow().does(officeClerk, signsOrder('yellow'));
    given(issue).when(officeClerk, draftsOrder('yellow')).then(events('orderDrafted'));
    expect(stands(issue.issue)).toEqual(['yellow-1 served', 'yellow-2 draft']);
    expect(given(issue).when(officeClerk, signsOrder('yellow', aNumber(2))).issue.orders?.map(({ score }) => score)).toEqual([0, -1]);
  });
});

describe('the way of a 督办单', () => {
  it('is signed, received, answered and closed, each by whom the definition names', () => {
    const story = given(yellow())
      .when(handler, signsOrder('yellow'))
      .then(refusal('NOT_ALLOWED', '由整改办经办人签发'))
      .when(head, acknowledgesOrder('yellow'))
      .then(refusal('ORDER_NOT_READY', '尚未签发'))
      .when(officeClerk, signsOrder('yellow', aNumber(3)), '2026-10-09 10:00')
      .then(events('orderSigned'))
      .when(officeClerk, signsOrder('yellow', aNumber(4)))
      .then(refusal('ORDER_NOT_READY', '已签发'))
      .when(officeClerk, acknowledgesOrder('yellow'))
      .then(refusal('NOT_ALLOWED', '由青栎镇主要负责人或经办人签收'))
      .when(head, repliesOrder('yellow'))
      .then(refusal('ORDER_NOT_READY'))
      .when(head, acknowledgesOrder('yellow'), '2026-10-09 15:00')
      .then(events('orderReceipted'))
      .when(head, repliesOrder('yellow', ' '))
      .then(refusal('OPINION_MISSING', '办理情况'))
      .when(officeClerk, closesOrder('yellow'))
      .then(refusal('ORDER_NOT_READY', '单位回复'))
      .when(handler, repliesOrder('yellow'), '2026-10-10 09:00')
      .then(events('orderReplied'))
      .when(supervisor, closesOrder('yellow'))
      .then(events('orderClosed'))
      .when(supervisor, withdrawsOrder('yellow'))
      .then(refusal('ORDER_NOT_READY', '已办结'));
    expect(orderOf(story.issue, 'yellow')).toMatchObject({ state: 'closed', number: { series: '督办', year: 2026, number: 3 }, signer: { name: officeClerk.name } });
    expect(story.notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('文书'))).toEqual(['文书待签发', '文书送达', '文书签收', '文书回复', '文书办结']);
  });

  it('wants a number from the record: the core invents none', () => {
    given(yellow())
      .when(officeClerk, (issue) => ({ type: 'signOrder', orderId: orderOf(issue, 'yellow').id }))
      .then(refusal('ORDER_UNNUMBERED'));
  });

  it('reminds once when the receipt does not come in time, and the next rung comes at once instead of on its day', () => {
    const issue = yellow().does(officeClerk, signsOrder('yellow'));
    expect(momentText(nextWakeUp(issue.issue)!)).toBe('2026-10-10 18:00');
    const { notices, log } = issue.at('2026-10-30 09:00').scene;
    expect(notices.filter(({ kind }) => kind === '文书催签').map(({ at }) => momentText(at))).toEqual(['2026-10-10 18:00']);
    const red = log.filter(({ event }) => event.type === 'rungReached' && event.step === '红色督办').map(({ at }) => momentText(at));
    expect(red).toEqual(['2026-10-10 18:00']);
    expect(issue.issue.orders?.map(({ kind, state }) => `${kind} ${state}`)).toContain('red draft');
    expect(issue.issue.orders?.filter(({ kind }) => kind === 'red')).toHaveLength(1);
  });

  it('received in time, the next rung waits for its day', () => {
    const issue = yellow().does(officeClerk, signsOrder('yellow')).does(head, acknowledgesOrder('yellow'));
    const { log } = issue.at('2026-10-30 09:00').scene;
    expect(log.filter(({ event }) => event.type === 'rungReached' && event.step === '红色督办').map(({ at }) => momentText(at).slice(11))).toEqual(['09:00']);
  });

  it('stands in the inbox of whoever signs it, then of whoever receives and answers it', () => {
    const rowOf = (issue: Issue) => projectIssue(statisticsInspection, issue).tasks.filter(({ stage }) => stage === 'order').map(({ stageName, act, holders }) => [stageName, act, ...holders]);
    const holders = ['head', 'handler'].map((role) => `unit:${qingli.id}:${role}`);
    const issue = yellow();
    expect(rowOf(issue.issue)).toEqual([['签发黄色督办单', 'signOff', `unit:${rectificationOffice.id}:officeClerk`]]);
    issue.does(officeClerk, signsOrder('yellow'));
    expect(rowOf(issue.issue)).toEqual([['签收黄色督办单', 'work', ...holders]]);
    issue.does(head, acknowledgesOrder('yellow'));
    expect(rowOf(issue.issue)).toEqual([['回复黄色督办单', 'work', ...holders]]);
    issue.does(head, repliesOrder('yellow'));
    expect(rowOf(issue.issue)).toEqual([]);
  });

  it('is neither drafted nor signed while the issue is suspended; what was served is still received', () => {
    const served = yellow().does(officeClerk, signsOrder('yellow')).does(officeClerk, draftsOrder('red'));
    given(served)
      .when(officeClerk, () => ({ type: 'suspend', reason: '等待上级批复' }))
      .when(officeClerk, draftsOrder('talk'))
      .then(refusal('SUSPENDED', '起草'))
      .when(officeClerk, signsOrder('red', aNumber(2)))
      .then(refusal('SUSPENDED', '签发'))
      .when(head, acknowledgesOrder('yellow'))
      .then(events('orderReceipted'));
  });

  it('can be closed unanswered once the matter itself is settled', () => {
    given(yellow().does(officeClerk, signsOrder('yellow')).does(head, submits(qingli)))
      .when(officeClerk, closesOrder('yellow', '已报送销号'))
      .then(events('orderClosed'));
  });
});

describe('约谈 and beyond', () => {
  it('are proposed to the one who signs; the unit sees nothing of it', () => {
    const issue = inWork().at('2026-10-16 09:00');
    const talk = orderOf(issue.issue, 'talk');
    const offered = (person: typeof head) => availableActions(issue.scene.definition, issue.issue, person).filter((each) => each.orderId === talk.id).map(({ label }) => label);
    expect(offered(leader)).toEqual(['签发约谈通知', '撤回约谈通知']);
    expect(offered(head)).toEqual([]);
    expect([head, officeClerk, leader].map((person) => seesOrder(issue.scene.definition, issue.issue, talk, person))).toEqual([false, true, true]);
    const seenBy = (person: typeof head) => issue.scene.log.filter(({ event }) => seesOrderEvent(issue.scene.definition, issue.issue, event, person)).length;
    expect(seenBy(officeClerk) - seenBy(head)).toBe(3);
    given(issue).when(officeClerk, signsOrder('talk')).then(refusal('NOT_ALLOWED', '由责任领导签发')).when(leader, signsOrder('talk')).then(events('orderSigned'));
  });

  it('are drafted by hand by the office only, and once at a time', () => {
    given(inWork())
      .when(head, draftsOrder('accountability'))
      .then(refusal('NOT_ALLOWED', '起草'))
      .when(officeClerk, draftsOrder('accountability', '建议约谈提醒'))
      .then(events('orderDrafted'))
      .when(supervisor, draftsOrder('accountability'))
      .then(refusal('ORDER_PENDING', '等待签发'))
      .when(officeClerk, withdrawsOrder('accountability', ''))
      .then(refusal('OPINION_MISSING', '撤回原因'))
      .when(officeClerk, withdrawsOrder('accountability'))
      .then(events('orderWithdrawn'));
  });
});

it('reads as an official document', () => {
  const { issue } = given(yellow()).when(officeClerk, signsOrder('yellow', aNumber(3)), '2026-10-09 10:00');
  expect(orderDocument(orderOf(issue, 'yellow'), issue)).toEqual({
    issuer: '县整改办',
    number: '督办〔2026〕3号',
    title: '关于TJ-01号问题“整改实施”的黄色督办单',
    to: '青栎镇',
    paragraphs: [
      'TJ-01号问题（部分投资项目形象进度与报送数据不一致）由你单位承担“整改实施”，应于2026年9月30日前办结，至今未办结。',
      '请立即组织办理，查明逾期原因，明确办结时间。',
      '请于2026年10月10日前签收，2026年10月13日前书面回复县整改办。',
    ],
    signer: officeClerk.name,
    date: '2026年10月9日',
    copies: [leader.name],
    isDraft: false,
    isDrill: false,
  });
});
