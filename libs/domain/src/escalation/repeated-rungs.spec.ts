import {
  anIssue, events, given, momentText, officeClerk, refusal, signsOrder, township, withStage, withdrawsOrder,
} from '../../../../test/builders';
import type { Definition, Rung } from '../definition';
import { nextInstant } from './next-wake-up';

const qingli = township('青栎镇');
const passes = () => ({ type: 'passTime' }) as const;
/** Every second working day from the first after the due day, three times: after 9-30 on 10-08, 10-10 (people work) and 10-13. */
const press: Rung = { key: 'press', step: '黄色督办', at: { every: 2, from: 1, times: 3, time: '09:00' }, audience: ['unitHead'], channels: ['inApp', 'mail'] };
const nudge: Rung = { key: 'nudge', step: '提醒', at: { every: 1, from: -3, times: 3, time: '09:00' }, audience: ['onDuty'], channels: ['inApp'] };
const pressing = withStage('work', { ladder: [press] });
const inWork = (definition: Definition = pressing) => anIssue().following(definition).withUnits(qingli).dueOn('2026-09-30').inWork();

const reached = (issue: ReturnType<typeof inWork>) =>
  issue.scene.log.flatMap(({ event, at }) => (event.type === 'rungReached' ? [`${event.overtaken ? 'passed over' : 'announced'} ${event.rung} ${momentText(at)}`] : []));
const told = (issue: ReturnType<typeof inWork>, kind: string) => issue.scene.notices.filter((notice) => notice.kind === kind);
const stands = (issue: ReturnType<typeof inWork>) => issue.issue.orders?.map(({ id, state }) => `${id} ${state}`);

describe('a rung that repeats itself', () => {
  it('comes so many times, before the due day too', () => {
    const issue = inWork(withStage('work', { ladder: [nudge, press] })).at('2026-12-31 18:00');
    expect(reached(issue)).toEqual([
      'announced nudge/1 2026-09-24 09:00', 'announced nudge/2 2026-09-28 09:00', 'announced nudge/3 2026-09-29 09:00',
      'announced press/1 2026-10-08 09:00', 'announced press/2 2026-10-10 09:00', 'announced press/3 2026-10-13 09:00',
    ]);
    expect(nextInstant(issue.issue)).toBeUndefined();
  });

  it('is announced once each time, under a key of its own', () => {
    const notices = told(inWork().at('2026-12-31 18:00'), '黄色督办');
    expect(notices.map(({ at }) => momentText(at))).toEqual(['2026-10-08 09:00', '2026-10-10 09:00', '2026-10-13 09:00']);
    expect(new Set(notices.map(({ key }) => key)).size).toBe(3);
  });

  it('after an outage is caught up at once: each repetition recorded, the last announced, none again', () => {
    const issue = inWork().afterOutageAt('2026-10-30 09:00');
    given(issue)
      .when('time', passes)
      .then(events('rungReached', 'rungReached', 'rungReached', 'orderDrafted'))
      .when('time', passes)
      .then(refusal('NOTHING_DUE'));
    expect(reached(issue).map((each) => each.split(' 2026')[0])).toEqual(['passed over press/1', 'passed over press/2', 'announced press/3']);
    expect(told(issue, '黄色督办')).toHaveLength(1);
    expect(issue.issue.marks.yellowOrders).toBe(1);
  });
});

describe('督办文书 of a rung that repeats itself', () => {
  it('is drafted once while a draft waits for its signature', () => {
    const issue = inWork().at('2026-12-31 18:00');
    expect(stands(issue)).toEqual(['yellow-1 draft']);
  });

  it('is drafted once, too, where an outage let two rungs of the same step come together', () => {
    const earlier: Rung = { ...press, key: 'early', at: { workdays: 1, time: '08:00' } };
    const issue = inWork(withStage('work', { ladder: [earlier, { ...press, at: { workdays: 2, time: '09:00' } }] })).afterOutageAt('2026-10-30 09:00');
    given(issue).when('time', passes).then(events('rungReached', 'rungReached', 'orderDrafted'));
  });

  it('is drafted again by the next repetition once it was signed or withdrawn', () => {
    const issue = inWork().at('2026-10-08 09:00');
    given(issue)
      .when(officeClerk, signsOrder('yellow'), '2026-10-09 10:00')
      .when(officeClerk, withdrawsOrder('yellow'), '2026-10-10 09:00')
      .then(events('orderWithdrawn'));
    expect(stands(issue.at('2026-10-30 09:00'))).toEqual(['yellow-1 served', 'yellow-2 withdrawn', 'yellow-3 draft']);
  });
});
