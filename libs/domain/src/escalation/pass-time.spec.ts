import { statisticsInspectionV1 } from '@rectify/definitions';
import {
  anIssue, events, given, headOf, moment, momentText, officeClerk, refusal, submits, supervisor, township, townshipReviewerOf,
  returns,
} from '../../../../test/builders';
import type { IssueEvent } from '../issue/event';
import { comingRungs, nextInstant, nextWakeUp } from './next-wake-up';
import { spreadOf } from './spread';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const passes = () => ({ type: 'passTime' }) as const;
type Rung = Extract<IssueEvent, { type: 'rungReached' }>;

const inWork = () => anIssue().withUnits(qingli).dueOn('2026-09-30').inWork();
const reachedBy = (issue: ReturnType<typeof anIssue>) =>
  issue.scene.log.flatMap(({ event, at }) => (event.type === 'rungReached' ? [{ ...event, at }] : []));
const told = (rung: Rung) => (rung.overtaken ? `(${rung.rung})` : rung.rung);

describe('time passes', () => {
  it('one rung at its instant, and not a millisecond before', () => {
    const issue = inWork().afterOutageAt('2026-09-15 08:59');
    given(issue)
      .when('time', passes)
      .then(refusal('NOTHING_DUE'))
      .when('time', passes, '2026-09-15 09:00')
      .then(refusal('NOTHING_DUE'));
    expect(reachedBy(issue).map(({ rung, at }) => `${rung} ${momentText(at)}`)).toEqual(['half 2026-09-15 09:00']);
  });

  it('is moved by nobody', () => {
    given(inWork().afterOutageAt('2026-10-30 09:00'))
      .when(officeClerk, passes)
      .then(refusal('NOT_ALLOWED', '时间不由人推动'))
      .when(supervisor, passes)
      .then(refusal('NOT_ALLOWED'))
      .when('time', passes)
      .then(events(...Array.from({ length: 12 }, () => 'rungReached' as const), ...Array.from({ length: 4 }, () => 'orderDrafted' as const)));
  });

  it('in earnest takes every rung of the ladder once, each announced', () => {
    const issue = inWork().at('2026-12-31 18:00');
    expect(reachedBy(issue).map((rung) => `${told(rung)} ${rung.step} ${momentText(rung.at)}`)).toEqual([
      'half 提醒 2026-09-15 09:00',
      'before10 提醒 2026-09-16 09:00',
      'before3 提醒 2026-09-24 09:00',
      'monthly/2026-09 月报 2026-09-28 09:00',
      'before1 提醒 2026-09-29 09:00',
      'dueDay 到期 2026-09-30 09:00',
      'overdue 逾期 2026-09-30 18:00',
      'after1 催办 2026-10-08 09:00',
      'after2 黄色督办 2026-10-09 09:00',
      'after5 红色督办 2026-10-13 09:00',
      'after8 约谈建议 2026-10-16 09:00',
      'after15 通报建议 2026-10-27 09:00',
    ]);
    expect(issue.issue.marks).toEqual({ everOverdue: true, returns: 0, yellowOrders: 1, redOrders: 1, urges: 0 });
    expect(nextWakeUp(issue.issue)).toBeUndefined();
  });

  it('约谈 and 通报 are only proposed: the issue stands where it stood', () => {
    const issue = inWork().at('2026-10-14 09:00');
    const before = issue.issue;
    issue.at('2026-12-31 18:00');
    expect(issue.issue).toMatchObject({ phase: 'open', marks: before.marks, tasks: [{ id: before.tasks[0]!.id }] });
    const ofLadder = issue.scene.notices.filter(({ kind }) => kind !== '文书待签发');
    expect(ofLadder.slice(-2).map(({ kind, body }) => [kind, body.includes('由责任领导决定')])).toEqual([['约谈建议', true], ['通报建议', true]]);
  });
});

describe('after an outage', () => {
  it('each rung is recorded once; reminders that a later rung overtook are not announced', () => {
    const issue = inWork().afterOutageAt('2026-10-14 10:00');
    const before = issue.scene.notices.length;
    given(issue).when('time', passes);
    expect(reachedBy(issue).map(told)).toEqual([
      '(half)', '(before10)', '(before3)', 'monthly/2026-09', '(before1)', '(dueDay)', 'overdue', '(after1)', 'after2', 'after5',
    ]);
    expect(issue.scene.notices.slice(before).map(({ kind }) => kind)).toEqual(['月报', '逾期', '黄色督办', '红色督办', '文书待签发', '文书待签发']);
  });

  it('the last reminder is announced, and 到期 is not lost to 逾期, which only the person on duty sees', () => {
    const early = inWork().afterOutageAt('2026-09-29 10:00');
    given(early).when('time', passes);
    expect(reachedBy(early).map(told)).toEqual(['(half)', '(before10)', '(before3)', 'monthly/2026-09', 'before1']);
    const evening = inWork().afterOutageAt('2026-09-30 19:00');
    given(evening).when('time', passes);
    expect(reachedBy(evening).map(told)).toEqual(['(half)', '(before10)', '(before3)', 'monthly/2026-09', '(before1)', 'dueDay', 'overdue']);
  });

  it('the same moment twice changes nothing', () => {
    const issue = inWork().afterOutageAt('2026-10-14 10:00');
    const story = given(issue).when('time', passes);
    const after = story.issue;
    story.when('time', passes).then(refusal('NOTHING_DUE'));
    expect(issue.issue).toBe(after);
  });

  it('a branch overtakes only its own reminders', () => {
    const untilThe = (day: string) => {
      const issue = anIssue().withUnits(qingli, baita).dueOn('2026-09-30').submittedBy(qingli).afterOutageAt(`${day} 10:00`);
      given(issue).when('time', passes);
      return issue;
    };
    expect(reachedBy(untilThe('2026-09-15')).slice(-2).map((rung) => `${rung.stage} ${told(rung)}`)).toEqual([
      'work half', 'townshipReview after8',
    ]);
    expect(reachedBy(untilThe('2026-09-16')).map((rung) => `${rung.stage} ${told(rung)}`)).toEqual([
      'townshipReview (before1)', 'townshipReview (dueDay)', 'townshipReview overdue', 'townshipReview (after1)', 'townshipReview after2',
      'townshipReview after5', 'work (half)', 'townshipReview after8', 'work before10',
    ]);
  });

  it('who acts before time catches up is not reminded of a task that is done', () => {
    const issue = inWork().afterOutageAt('2026-10-14 10:00');
    given(issue).when(headOf(qingli), submits()).when('time', passes).then(refusal('NOTHING_DUE'));
    expect(issue.issue.marks.everOverdue).toBe(true);
  });
});

describe('a return arms the ladder afresh', () => {
  it('every rung may come again, each once a round', () => {
    const issue = inWork().at('2026-10-14 10:00').submittedBy(qingli);
    given(issue).when(townshipReviewerOf(qingli), returns('work'));
    issue.at('2026-12-31 18:00');
    const rounds = reachedBy(issue).filter(({ stage }) => stage === 'work').map(({ taskId, rung }) => `${taskId.slice(-1)} ${rung}`);
    expect(new Set(rounds).size).toBe(rounds.length);
    expect(rounds.filter((each) => each.endsWith('after2'))).toEqual(['1 after2', '2 after2']);
    expect(issue.issue.marks).toMatchObject({ yellowOrders: 2, redOrders: 2 });
  });
});

describe('nextWakeUp and comingRungs', () => {
  it('the earliest rung of all branches is next', () => {
    const issue = anIssue().withUnits(qingli, baita).dueOn('2026-09-30').submittedBy(qingli);
    expect(momentText(nextInstant(issue.issue)!)).toBe('2026-09-02 09:00');
    expect(nextWakeUp(issue.issue)).toBe(moment('2026-09-02 09:00') + spreadOf(issue.issue.id));
    const coming = comingRungs(issue.issue);
    expect(coming[0]).toMatchObject({ key: 'before1', step: '提醒', at: moment('2026-09-02 09:00'), task: { stage: 'townshipReview' } });
    expect(coming.map(({ at }) => at)).toEqual([...coming.map(({ at }) => at)].sort((a, b) => a - b));
    expect(coming).toHaveLength(8 + 12);
  });

  it('before 交办 time has nothing to do, nor after 销号 where nobody looks again', () => {
    expect(nextWakeUp(anIssue().registered().issue)).toBeUndefined();
    expect(nextWakeUp(anIssue().following(statisticsInspectionV1).closed().issue)).toBeUndefined();
  });
});
