import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statisticsInspection } from '@rectify/definitions';
import fc from 'fast-check';
import {
  anIssue, appeals, asksForMoreTime, calendar2026, grants, handlerOf, headOf, leader, moment, momentText, officeClerk, randomIssue, randomStep, resumes, returns, suspends, township, townshipReviewerOf, type AnIssue,
} from '../../../../test/builders';
import { isCalendarYearRead, readCalendarYear, withYear, type Calendar } from '../calendar';
import { parseDeadline } from '../deadline-phrase';
import { announce, reachedRungs } from '../escalation';
import type { CalendarAdopted } from './adopt-calendar-event';
import { decide } from './decide';
import { evolve } from './evolve';
import type { Issue } from './issue';
import { isRefusal } from './refusal';

const read = readCalendarYear(readFileSync(join(__dirname, '../../../../test/data/notice-2027-assumed.txt'), 'utf8'), 2027);
if (!isCalendarYearRead(read)) throw new Error(read.problems.join('\n'));
const with2027 = withYear(calendar2026, read);

const qingli = township('青栎镇');
const baita = township('白塔镇');

/** What the new calendar makes of the issue at this moment. */
function adopted(issue: Issue, at: string | number, calendar: Calendar = with2027, own: Calendar = calendar2026) {
  const now = typeof at === 'string' ? moment(at) : at;
  const outcome = decide(statisticsInspection, own, issue, { type: 'adoptCalendar', calendar }, { actor: 'time', now });
  if (isRefusal(outcome)) throw new Error(outcome.message);
  const [event] = outcome.events as readonly CalendarAdopted[];
  const recorded = { seq: issue.version + 1, at: now, actor: 'time', event: event! } as const;
  const after = evolve(issue, recorded, issue.id);
  return { event: event!, issue: after, notices: announce(statisticsInspection, after, recorded) };
}
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
      'half 2026-12-28 09:00', 'before10 2026-12-31 09:00', 'before3 2027-01-12 09:00', 'before1 2027-01-14 09:00', 'dueDay 2027-01-15 09:00',
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
    const workedSunday: Calendar = { ...with2027, years: with2027.years.map((year) => ({ ...year, days: year.days.filter(({ date }) => date > '2027-01-31' || date < '2027-01-01' || year.year === 2026).concat(year.year === 2027 ? [{ date: '2027-01-09', kind: 'workday', name: '补' }, { date: '2027-01-10', kind: 'workday', name: '补' }] : []) })) };
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
    const resumed = decide(statisticsInspection, with2027, after, resumes()(after, statisticsInspection), { actor: officeClerk, now: moment('2027-01-05 10:00') });
    // 23 working days were left after 12-14; counted from 1-05 with Sunday 1-31 worked and 2-05 to 2-11 free.
    expect(isRefusal(resumed) ? resumed.message : resumed.events.map((each) => each.type === 'issueResumed' && each.tasks[0]?.term.due)).toEqual(['2027-02-04']);
  });
});

describe('who may, and when', () => {
  const { issue } = onWorkdays('25个工作日内', '2026-12-10').inWork();
  const asked = (actor: typeof officeClerk | 'time', of: Issue, calendar: Calendar) =>
    decide(statisticsInspection, calendar2026, of, { type: 'adoptCalendar', calendar }, { actor, now: moment('2026-12-12 09:00') });

  it('time alone, and each version once', () => {
    expect(asked(officeClerk, issue, with2027)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(asked(leader, issue, with2027)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(asked('time', issue, calendar2026)).toMatchObject({ code: 'NOTHING_DUE' });
    expect(asked('time', adopted(issue, '2026-12-12 09:00').issue, with2027)).toMatchObject({ code: 'NOTHING_DUE' });
  });

  it('a closed issue adopts it for the re-checks still planned', () => {
    const { issue: closed } = anIssue().at('2026-09-01 09:00').dueOn('2026-10-15').withUnits(qingli).closed();
    const { event, issue: after } = adopted(closed, '2026-12-12 09:00');
    expect(closed.rechecks?.some(({ provisional }) => provisional)).toBe(true);
    expect(after.rechecks?.every(({ provisional }) => !provisional)).toBe(true);
    expect(event.tasks).toEqual([]);
  });
});

describe('whatever has happened to the issue', () => {
  const natural = fc.nat({ max: 100_000 });
  const facts = fc.record({ units: fc.array(natural, { minLength: 1, maxLength: 4 }), lead: natural, section: natural, deadline: natural, industry: natural });
  const steps = fc.array(fc.record({ kind: natural, who: natural, what: natural, where: natural }), { minLength: 20, maxLength: 50 });

  function always(holds: (issue: Issue, now: number) => void): void {
    fc.assert(
      fc.property(facts, steps, (drawn, draws) => {
        const { scene } = randomIssue(drawn);
        for (const draw of draws) {
          const step = randomStep(scene, scene.issue!, draw);
          if (step.kind === 'jump') scene.now = step.to;
          if (step.kind === 'jump') scene.play('time', { type: 'passTime' });
          else scene.play(step.actor, step.command);
          const settled = scene.issue!.phase === 'closed' && !scene.issue!.rechecks?.some(({ outcome }) => !outcome);
          if (!settled) holds(scene.issue!, scene.now);
        }
      }),
      { numRuns: 40, seed: 20260901 },
    );
  }

  it('the same calendar under a new number changes no date and tells nobody', () => {
    always((issue, now) => {
      const { event, notices } = adopted(issue, now, { ...calendar2026, version: 2 });
      expect(event).toEqual({ type: 'calendarAdopted', calendarVersion: 2, years: [], tasks: [] });
      expect(notices).toEqual([]);
    });
  });

  it('an unmoved task arms nothing that was reached, a moved one has a new version, and people are told only then', () => {
    always((issue, now) => {
      const { issue: after, notices } = adopted(issue, now);
      for (const [position, task] of after.tasks.entries()) {
        const before = issue.tasks[position]!;
        expect(task.id).toBe(before.id);
        if (task.due === before.due) {
          expect(task.deadlineVersion).toBe(before.deadlineVersion);
          const armed = before.rungs.map(({ key }) => key);
          expect(task.rungs.every(({ key }) => armed.includes(key))).toBe(true);
        } else {
          expect(task.deadlineVersion).toBe(before.deadlineVersion + 1);
          expect(notices.some(({ taskId }) => taskId === task.id)).toBe(true);
        }
        expect(new Set(task.rungs.map(({ key }) => key)).size).toBe(task.rungs.length);
      }
    });
  });
});
