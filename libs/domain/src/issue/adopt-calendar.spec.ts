import { statisticsInspection } from '@rectify/definitions';
import {
  anIssue, appeals, asksForMoreTime, calendar2026, grants, handlerOf, headOf, leader, moment, momentText, officeClerk, resumes, returns, suspends,
  township, townshipReviewerOf, type AnIssue,
} from '../../../../test/builders';
import { adopted, calendar2027 } from '../../../../test/builders/adopting';
import type { Calendar } from '../calendar';
import { parseDeadline } from '../deadline-phrase';
import { reachedRungs } from '../escalation';
import { decide } from './decide';
import type { Issue } from './issue';
import { isRefusal } from './refusal';

const qingli = township('青栎镇');
const baita = township('白塔镇');

const ladder = ({ tasks }: Issue, position = 0) => tasks[position]!.rungs.map(({ key, at }) => `${key} ${momentText(at)}`);
const onWorkdays = (words: string, listedOn: string): AnIssue =>
  anIssue().at(`${listedOn} 09:00`).with({ listedOn }).due(parseDeadline(words, listedOn, calendar2026)).withUnits(qingli);

describe('a deadline in working days that reaches into the year just published', () => {
  const { issue } = onWorkdays('25个工作日内', '2026-12-10').inWork();

  it('is counted anew, by hand: 1-01 is free, so the 25th working day after 12-10 is 1-15, no longer 暂定', () => {
    expect(issue).toMatchObject({ assignment: { deadline: '2027-01-14', provisional: true }, tasks: [{ due: '2027-01-14', provisional: true, deadlineVersion: 1 }] });
    const { event, issue: after } = adopted(issue, '2026-12-12 10:00');
    expect(event).toMatchObject({ calendarVersion: 2, years: [2027] });
    expect(after).toMatchObject({
      calendarVersion: 2,
      facts: { deadline: { lastDate: '2027-01-15', provisionalDate: null, flags: [], verbatim: '25个工作日内' } },
      assignment: { deadline: '2027-01-15', provisional: false },
      tasks: [{ due: '2027-01-15', provisional: false, dueAt: moment('2027-01-15 18:00'), deadlineVersion: 2 }],
    });
    // 25 working days, half of them is the twelfth: 12-28. After 1-15: 1-22 is +5, Sunday 1-31 works and is +11, 2-04 is +15.
    expect(ladder(after)).toEqual([
      'monthly/2026-12 2026-12-25 09:00', 'half 2026-12-28 09:00', 'before10 2026-12-31 09:00', 'before3 2027-01-12 09:00',
      // The plan still says 1-14, which was the due day.
      'nodeBefore/2027-01-14 2027-01-13 09:00', 'before1 2027-01-14 09:00', 'dueDay 2027-01-15 09:00', 'nodeAfter/2027-01-14 2027-01-15 09:00',
      'overdue 2027-01-15 18:00', 'after1 2027-01-18 09:00', 'after2 2027-01-19 09:00', 'after5 2027-01-22 09:00', 'after8 2027-01-27 09:00',
      'after15 2027-02-04 09:00',
    ]);
  });

  it('is told to whoever is on duty and to 整改办, with the old day, the new one and why', () => {
    const [onDuty, office, ...others] = adopted(issue, '2026-12-12 10:00').notices;
    expect(others).toEqual([]);
    expect(onDuty).toMatchObject({ kind: '日历调整', taskId: issue.tasks[0]!.id, deadlineVersion: 2, channels: ['inApp', 'mail'] });
    expect(onDuty?.recipients.map(({ holder }) => holder)).toEqual([{ unitId: qingli.id, role: 'handler' }, { unitId: qingli.id, role: 'head' }]);
    expect(onDuty?.body).toContain('“整改实施”（青栎镇）的办理期限由2027-01-14（暂定）改为2027-01-15。');
    expect(onDuty?.body).toContain('整改时限由2027-01-14（暂定）改为2027-01-15。');
    expect(onDuty?.body).toContain('原因：2027年工作日历已公布。');
    expect(office).toMatchObject({ kind: '日历调整', taskId: null, channels: ['inApp'], recipients: [{ holder: { role: 'officeClerk' } }] });
  });

  it('counts the same where a person decided the words', () => {
    const decided = onWorkdays('尽快', '2026-12-10').due({ ...parseDeadline('25个工作日内', '2026-12-10', calendar2026), verbatim: '尽快' }).inWork();
    expect(adopted(decided.issue, '2026-12-12 10:00').issue.facts.deadline).toMatchObject({ verbatim: '尽快', lastDate: '2027-01-15', flags: [] });
  });

  it('waits for 交办 with the right day', () => {
    const { issue: waiting } = onWorkdays('25个工作日内', '2026-12-10').registered();
    const { event, issue: after, notices } = adopted(waiting, '2026-12-12 10:00');
    expect(event.tasks).toEqual([]);
    expect(after.facts.deadline.lastDate).toBe('2027-01-15');
    expect(notices).toEqual([]);
  });
});

describe('a day that does not move', () => {
  it('loses 暂定, keeps its version, and only what is still to come of its ladder is armed: nobody is told', () => {
    const begun = anIssue().at('2026-12-01 09:00').dueOn('2026-12-25').withUnits(qingli).inWork().at('2026-12-29 12:00');
    expect(ladder(begun.issue)).toEqual(['after5 2027-01-01 09:00', 'after8 2027-01-06 09:00', 'after15 2027-01-15 09:00']);
    const { issue: after, notices } = adopted(begun.issue, '2026-12-29 12:00');
    expect(after.tasks[0]).toMatchObject({ due: '2026-12-25', provisional: false, deadlineVersion: 1 });
    expect(ladder(after)).toEqual(['after5 2027-01-04 09:00', 'after8 2027-01-07 09:00', 'after15 2027-01-18 09:00']);
    expect(notices).toEqual([]);
  });

  it('a date a person named is no matter of working days; off a rest day it moves', () => {
    const named = (date: string) => adopted(anIssue().at('2026-12-01 09:00').dueOn(date).withUnits(qingli).inWork().issue, '2026-12-02 09:00').issue;
    expect(named('2027-02-04').tasks[0]).toMatchObject({ due: '2027-02-04', provisional: false, deadlineVersion: 1 });
    expect(named('2027-02-08')).toMatchObject({ assignment: { deadline: '2027-02-08' }, tasks: [{ due: '2027-02-12', deadlineVersion: 2 }] });
  });

  it('a rung that the new calendar puts into the past is not lost: it is seen to at once', () => {
    const shortened: Calendar = { ...calendar2026, version: 2, years: calendar2026.years.map((year) => ({ ...year, days: [...year.days, { date: '2026-12-19', kind: 'workday', name: '补' }] })) };
    const begun = anIssue().at('2026-12-01 09:00').dueOn('2026-12-18').withUnits(qingli).inWork().at('2026-12-21 08:00');
    expect(ladder(begun.issue)[0]).toBe('after1 2026-12-21 09:00');
    const { issue: after } = adopted(begun.issue, '2026-12-21 08:00', shortened);
    expect(ladder(after).slice(0, 2)).toEqual(['after1 2026-12-19 09:00', 'after2 2026-12-21 09:00']);
    expect(reachedRungs(after, moment('2026-12-21 08:00')).map((event) => event.type === 'rungReached' && event.rung)).toEqual(['after1']);
  });
});

describe('fairness and silence', () => {
  it('nobody becomes late by a calendar that came afterwards', () => {
    const workedSunday: Calendar = { ...calendar2027, years: calendar2027.years.map((year) => ({ ...year, days: year.days.filter(({ date }) => date > '2027-01-31' || date < '2027-01-01' || year.year === 2026).concat(year.year === 2027 ? [{ date: '2027-01-09', kind: 'workday', name: '补' }, { date: '2027-01-10', kind: 'workday', name: '补' }] : []) })) };
    const begun = onWorkdays('25个工作日内', '2026-12-10').inWork().at('2027-01-13 09:00');
    // With both weekend days worked it would have been due on 1-12, which has passed.
    const { issue: after } = adopted(begun.issue, '2027-01-13 09:00', workedSunday);
    expect(after.tasks[0]).toMatchObject({ due: '2027-01-14', deadlineVersion: 1 });
    expect(ladder(after)[0]).toBe('dueDay 2027-01-14 09:00');
  });

  it('a silent ladder stays silent', () => {
    const { issue } = onWorkdays('25个工作日内', '2026-12-10').inWork();
    const stopped: Issue = { ...issue, tasks: issue.tasks.map((task) => ({ ...task, rungs: [] })) };
    expect(adopted(stopped, '2026-12-12 10:00').issue.tasks[0]).toMatchObject({ due: '2027-01-15', rungs: [] });
  });

  it('a day a person set since stays: only its ladder is reckoned anew', () => {
    const { issue } = onWorkdays('25个工作日内', '2026-12-10').inWork();
    const task = issue.tasks[0]!;
    const extended: Issue = { ...issue, assignment: { ...issue.assignment!, deadline: '2027-01-20' }, tasks: [{ ...task, due: '2027-01-20', dueAt: moment('2027-01-20 18:00') }] };
    expect(adopted(extended, '2026-12-12 10:00').issue).toMatchObject({ assignment: { deadline: '2027-01-20', provisional: false }, tasks: [{ due: '2027-01-20', deadlineVersion: 1 }] });
  });

  it('every branch by itself: one returned, one still in its first round', () => {
    const begun = onWorkdays('25个工作日内', '2026-12-10').withUnits(qingli, baita).submittedBy(qingli);
    begun.does(townshipReviewerOf(qingli), returns('work'));
    const { event } = adopted(begun.issue, '2026-12-12 10:00');
    expect(event.tasks.map(({ taskId, term }) => `${taskId.split('/').at(-1)} ${term.due}`)).toEqual(expect.arrayContaining(['1 2027-01-15', '2 2027-01-15']));
  });
});

describe('off the straight way', () => {
  it('a branch that was given more time keeps its own date; the other one is counted anew', () => {
    const begun = onWorkdays('25个工作日内', '2026-12-10').withUnits(qingli, baita).inWork();
    begun.does(headOf(qingli), asksForMoreTime('2027-02-10', {}, qingli)).does(leader, grants());
    expect(begun.issue.branchDeadlines).toEqual({ [qingli.id]: { date: '2027-02-10', provisional: true } });
    const { issue: after } = adopted(begun.issue, '2026-12-12 10:00');
    const dueOf = ({ id }: typeof qingli) => after.tasks.find(({ unitId }) => unitId === id);
    // 2-10 lies in the holiday; 2-12 is the next working day.
    expect(dueOf(qingli)).toMatchObject({ due: '2027-02-12', provisional: false });
    expect(dueOf(baita)).toMatchObject({ due: '2027-01-15', provisional: false });
    expect(after).toMatchObject({ branchDeadlines: { [qingli.id]: { date: '2027-02-10', provisional: false } }, assignment: { deadline: '2027-01-15' } });
  });

  it('what waits for an answer waits as many working days as before', () => {
    const begun = onWorkdays('25个工作日内', '2026-12-31').assigned();
    begun.does(handlerOf(qingli), appeals());
    expect(begun.issue.requests?.[0]?.term.due).toBe('2027-01-04');
    const { issue: after } = adopted(begun.issue, '2026-12-31 10:00');
    expect(after.requests?.[0]?.term).toMatchObject({ due: '2027-01-05', provisional: false });
    expect(after.tasks[0]).toMatchObject({ due: '2027-01-05', rungs: [] });
  });

  it('a suspended issue stays silent, and has as many working days left when it goes on', () => {
    const begun = onWorkdays('25个工作日内', '2026-12-10').inWork().at('2026-12-14 10:00');
    begun.does(officeClerk, suspends());
    const { issue: after } = adopted(begun.issue, '2026-12-20 10:00');
    expect(after.tasks[0]).toMatchObject({ due: '2027-01-15', rungs: [] });
    const resumed = decide(statisticsInspection, calendar2027, after, resumes()(after, statisticsInspection), { actor: officeClerk, now: moment('2027-01-05 10:00') });
    // 23 working days were left after 12-14; counted from 1-05 with Sunday 1-31 worked and 2-05 to 2-11 free.
    expect(isRefusal(resumed) ? resumed.message : resumed.events.map((each) => each.type === 'issueResumed' && each.tasks[0]?.term.due)).toEqual(['2027-02-04']);
  });
});

describe('who may, and when', () => {
  const { issue } = onWorkdays('25个工作日内', '2026-12-10').inWork();
  const asked = (actor: typeof officeClerk | 'time', of: Issue, calendar: Calendar) =>
    decide(statisticsInspection, calendar2026, of, { type: 'adoptCalendar', calendar }, { actor, now: moment('2026-12-12 09:00') });

  it('time alone, and each version once', () => {
    expect(asked(officeClerk, issue, calendar2027)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(asked(leader, issue, calendar2027)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(asked('time', issue, calendar2026)).toMatchObject({ code: 'NOTHING_DUE' });
    expect(asked('time', adopted(issue, '2026-12-12 09:00').issue, calendar2027)).toMatchObject({ code: 'NOTHING_DUE' });
  });

  it('a closed issue adopts it for the re-checks still planned', () => {
    const { issue: closed } = anIssue().at('2026-09-01 09:00').dueOn('2026-10-15').withUnits(qingli).closed();
    const { event, issue: after } = adopted(closed, '2026-12-12 09:00');
    expect(closed.rechecks?.some(({ provisional }) => provisional)).toBe(true);
    expect(after.rechecks?.every(({ provisional }) => !provisional)).toBe(true);
    expect(event.tasks).toEqual([]);
  });
});
