import {
  anIssue, asksForMoreTime, calendar2026, given, grants, handlerOf, headOf, leader, moment, momentText, officeClerk, reports, resumes, returns,
  suspends, submits, township, townshipReviewerOf, type AnIssue,
} from '../../../../test/builders';
import { statisticsInspectionV1 } from '@rectify/definitions';
import { decide } from '../issue/decide';
import { evolve } from '../issue/evolve';
import { isRefusal } from '../issue/refusal';
import type { Calendar } from '../calendar';

const qingli = township('青栎镇');
const baita = township('白塔乡');
const inWork = (due: string) => anIssue().withUnits(qingli).dueOn(due).inWork();

/** The months still to be asked for, with the day. */
const toCome = ({ issue }: AnIssue) =>
  issue.tasks.flatMap(({ rungs }) => rungs.flatMap(({ month, at }) => (month === undefined ? [] : [`${month} ${momentText(at)}`])));
const months = ({ issue }: AnIssue, unit = qingli) => issue.work[unit.id]?.months;
const asked = (issue: AnIssue) => issue.scene.notices.filter(({ kind }) => kind === '月报');

describe('月报: on the 25th of every month before the due day', () => {
  it('a rest day moves to the next working day; the month of the due day is asked only where the day comes first', () => {
    // 9-25 is 中秋 (Friday), so Monday 9-28; 10-25 is a Sunday; 11-25 a Wednesday; 12-25 lies after the due day.
    expect(toCome(inWork('2026-12-18'))).toEqual(['2026-09 2026-09-28 09:00', '2026-10 2026-10-26 09:00', '2026-11 2026-11-25 09:00']);
    expect(toCome(inWork('2026-09-28'))).toEqual([]);
  });

  it('at most three years ahead', () => {
    expect(toCome(inWork('2032-12-31'))).toHaveLength(36);
  });

  it('the first edition of the process asks for none', () => {
    expect(toCome(anIssue().following(statisticsInspectionV1).withUnits(qingli).dueOn('2026-12-18').inWork())).toEqual([]);
  });
});

describe('silence does not count, 零报告 does', () => {
  it('who is silent is reminded in plain words, and 整改办 sees it', () => {
    const issue = inWork('2026-12-18').at('2026-10-09 12:00');
    const [notice] = asked(issue);
    expect(notice).toMatchObject({ subject: '【月报】TJ-01 整改实施', channels: ['inApp', 'mail'] });
    expect(notice?.body).toContain('请填报本月进展；确无进展请勾选零报告。');
    expect(notice?.recipients.map(({ why }) => why)).toContain('整改办掌握月报情况');
    expect(months(issue)).toEqual({ '2026-09': 'silent' });
  });

  it('a report of the month, nil or not, is recorded and nobody is told', () => {
    const issue = inWork('2026-12-18').at('2026-09-10 10:00').does(handlerOf(qingli), reports()).at('2026-10-15 10:00');
    issue.does(handlerOf(qingli), reports(undefined, { nil: true, note: '' })).at('2026-11-30 18:00');
    expect(asked(issue).map(({ at }) => momentText(at))).toEqual(['2026-11-25 09:00']);
    expect(months(issue)).toEqual({ '2026-09': 'reported', '2026-10': 'reported', '2026-11': 'silent' });
    const reached = issue.scene.log.flatMap(({ event }) => (event.type === 'rungReached' && event.month ? [[event.month, event.overtaken, event.reported]] : []));
    expect(reached).toEqual([['2026-09', true, true], ['2026-10', true, true], ['2026-11', false, undefined]]);
  });

  it('a report that comes after the reminder still speaks for its month, the next month is asked again', () => {
    const issue = inWork('2026-12-18').at('2026-09-29 10:00').does(handlerOf(qingli), reports());
    expect(months(issue)).toEqual({ '2026-09': 'reported' });
    expect(asked(issue.at('2026-10-27 09:00'))).toHaveLength(2);
  });

  it('every branch speaks for itself', () => {
    const issue = anIssue().withUnits(qingli, baita).dueOn('2026-12-18').inWork();
    issue.does(handlerOf(baita), reports(baita)).at('2026-09-30 09:00');
    expect([months(issue), months(issue, baita)]).toEqual([{ '2026-09': 'silent' }, { '2026-09': 'reported' }]);
    expect(asked(issue)).toHaveLength(1);
  });

  it('after an outage the last month is announced, earlier ones are recorded', () => {
    const issue = inWork('2026-12-18').afterOutageAt('2026-11-26 10:00');
    given(issue).when('time', () => ({ type: 'passTime' }));
    expect(asked(issue)).toHaveLength(1);
    expect(months(issue)).toEqual({ '2026-09': 'silent', '2026-10': 'silent', '2026-11': 'silent' });
  });
});

describe('whatever becomes of the deadline, a month is asked once', () => {
  it('延期 adds the months it gains', () => {
    const issue = inWork('2026-10-30').at('2026-10-27 10:00');
    expect(toCome(issue)).toEqual([]);
    issue.does(headOf(qingli), asksForMoreTime('2026-12-15')).does(leader, grants());
    expect(toCome(issue)).toEqual(['2026-11 2026-11-25 09:00']);
    expect(asked(issue.at('2026-12-14 18:00')).map(({ at }) => momentText(at))).toEqual(['2026-09-28 09:00', '2026-10-26 09:00', '2026-11-25 09:00']);
  });

  it('延期 granted in the minutes before time was seen to does not lose the month', () => {
    const issue = inWork('2026-10-30').at('2026-10-23 10:00');
    issue.does(headOf(qingli), asksForMoreTime('2026-12-15')).afterOutageAt('2026-10-26 09:03').does(leader, grants());
    expect(toCome(issue)).toEqual(['2026-10 2026-10-26 09:00', '2026-11 2026-11-25 09:00']);
  });

  it('中止 asks for nothing, and what fell into it is not asked afterwards', () => {
    const issue = inWork('2026-12-18').at('2026-10-09 10:00').does(officeClerk, suspends()).at('2026-11-10 10:00').does(officeClerk, resumes());
    expect(toCome(issue).map((each) => each.slice(0, 7))).toEqual(['2026-11', '2026-12']);
    expect(months(issue)).toEqual({ '2026-09': 'silent' });
  });

  it('a return in the same month asks only for what is still to come', () => {
    const issue = inWork('2026-12-18').at('2026-10-27 10:00').does(headOf(qingli), submits()).does(townshipReviewerOf(qingli), returns('work'));
    expect(toCome(issue)).toEqual(['2026-11 2026-11-25 09:00']);
  });

  it('a new calendar neither repeats a month that was asked nor loses one', () => {
    const issue = inWork('2027-01-20').at('2026-12-26 10:00');
    // Under it 12-25 would rest and the report of December move to Monday 12-28.
    const resting: Calendar = { ...calendar2026, version: 2, years: calendar2026.years.map((year) => ({ ...year, days: [...year.days, { date: '2026-12-25', kind: 'holiday', name: '休' }] })) };
    const adopt = (before: AnIssue, at: string) => {
      const outcome = decide(before.scene.definition, calendar2026, before.issue, { type: 'adoptCalendar', calendar: resting }, { actor: 'time', now: moment(at) });
      if (isRefusal(outcome)) throw new Error(outcome.message);
      const [event] = outcome.events;
      const after = evolve(before.issue, { seq: before.issue.version + 1, at: moment(at), actor: 'time', event: event! }, before.issue.id);
      return after.tasks.flatMap(({ rungs }) => rungs.flatMap(({ month, at: then }) => (month ? [`${month} ${momentText(then)}`] : [])));
    };
    expect(adopt(issue, '2026-12-26 10:00')).toEqual([]);
    expect(adopt(inWork('2027-01-20').at('2026-12-24 10:00'), '2026-12-24 10:00')).toEqual(['2026-12 2026-12-28 09:00']);
  });
});
