import { statisticsInspection } from '@rectify/definitions';
import { anIssue, calendar2026, moment, momentText, township } from '../../../../test/builders';
import { stageOf } from '../definition';
import { armTerm } from './arm-term';

const work = stageOf(statisticsInspection, 'work');
const departmentReview = stageOf(statisticsInspection, 'departmentReview');

/** The term of a stage opened at this moment with this deadline. */
function termOf(opened: string, deadline: string, how: { stage?: typeof work; again?: boolean; moveRestDays?: boolean } = {}) {
  return armTerm(how.stage ?? work, {
    definition: statisticsInspection,
    calendar: { ...calendar2026, moveRestDays: how.moveRestDays ?? true },
    now: moment(opened),
    deadline,
    deadlineProvisional: false,
    again: how.again ?? false,
  });
}

const rungs = (term: ReturnType<typeof termOf>) => term.rungs.map(({ key, at }) => `${key} ${momentText(at)}`);

describe('the ladder, reckoned by hand', () => {
  it('across 中秋, 国庆 and both make-up days: opened 9-01, due Wednesday 9-30', () => {
    // 21 working days from 9-02 to 9-30 (9-20 works, 9-25 rests); half of them, rounded down, is the tenth: 9-15.
    // After 9-30: 10-08 is +1, 10-09 +2, Saturday 10-10 works and is +3, 10-13 +5, 10-16 +8, 10-27 +15.
    expect(rungs(termOf('2026-09-01 10:00', '2026-09-30'))).toEqual([
      'half 2026-09-15 09:00',
      'before10 2026-09-16 09:00',
      'before3 2026-09-24 09:00',
      // 9-25 is 中秋, a Friday: the month's report moves to Monday.
      'monthly/2026-09 2026-09-28 09:00',
      'before1 2026-09-29 09:00',
      'dueDay 2026-09-30 09:00',
      'overdue 2026-09-30 18:00',
      'after1 2026-10-08 09:00',
      'after2 2026-10-09 09:00',
      'after5 2026-10-13 09:00',
      'after8 2026-10-16 09:00',
      'after15 2026-10-27 09:00',
    ]);
  });

  it('of a short limit has neither the half nor ten days before: 3 working days of 部门审核 from Monday 9-21', () => {
    const term = termOf('2026-09-21 15:00', '2026-12-31', { stage: departmentReview });
    expect(term).toMatchObject({ due: '2026-09-24', dueAt: moment('2026-09-24 18:00'), provisional: false });
    expect(rungs(term)).toEqual([
      'before1 2026-09-23 09:00', 'dueDay 2026-09-24 09:00', 'overdue 2026-09-24 18:00', 'after1 2026-09-28 09:00', 'after2 2026-09-29 09:00',
      'after5 2026-10-09 09:00', 'after8 2026-10-13 09:00', 'after15 2026-10-22 09:00',
    ]);
  });

  it('the half comes only with a limit of more than ten working days', () => {
    // 9-01 to 9-15 is exactly ten working days, to 9-16 eleven: half is the fifth, 9-08.
    expect(rungs(termOf('2026-09-01 08:00', '2026-09-15'))[0]).toBe('before10 2026-09-01 09:00');
    expect(rungs(termOf('2026-09-01 10:00', '2026-09-15'))[0]).toBe('before3 2026-09-10 09:00');
    expect(rungs(termOf('2026-09-01 10:00', '2026-09-16')).slice(0, 2)).toEqual(['before10 2026-09-02 09:00', 'half 2026-09-08 09:00']);
  });

  it('leaves out what lies before the opening: nobody is reminded of the past', () => {
    expect(rungs(termOf('2026-09-29 09:00', '2026-09-30'))).toEqual([
      'dueDay 2026-09-30 09:00', 'overdue 2026-09-30 18:00', 'after1 2026-10-08 09:00', 'after2 2026-10-09 09:00', 'after5 2026-10-13 09:00',
      'after8 2026-10-16 09:00', 'after15 2026-10-27 09:00',
    ]);
  });

  it('light marks: blue three working days before at midnight, red two after', () => {
    const { blueAt, dueAt, redAt } = termOf('2026-09-01 10:00', '2026-09-30');
    expect([blueAt, dueAt, redAt].map(momentText)).toEqual(['2026-09-24 00:00', '2026-09-30 18:00', '2026-10-09 00:00']);
  });
});

describe('when a task is due', () => {
  it('a rest day moves to the next working day, or stays where the county wants it so', () => {
    expect(termOf('2026-09-01 09:00', '2026-10-01').due).toBe('2026-10-08');
    expect(termOf('2026-09-01 09:00', '2026-10-11').due).toBe('2026-10-12');
    expect(termOf('2026-09-01 09:00', '2026-10-10').due).toBe('2026-10-10');
    expect(termOf('2026-09-01 09:00', '2026-10-01', { moveRestDays: false }).due).toBe('2026-10-01');
  });

  it('the deadline of the issue holds the first time, however near', () => {
    expect(termOf('2026-09-29 17:00', '2026-09-30').due).toBe('2026-09-30');
  });

  it('opened on or after the deadline, or again, there are at least five working days', () => {
    expect(termOf('2026-09-30 09:00', '2026-09-30').due).toBe('2026-10-13');
    expect(termOf('2026-09-29 09:00', '2026-09-30', { again: true }).due).toBe('2026-10-12');
    expect(termOf('2026-09-01 09:00', '2026-09-30', { again: true }).due).toBe('2026-09-30');
  });

  it('a stage that opens on a rest day counts from the next working day', () => {
    expect(termOf('2026-10-03 11:00', '2026-12-31', { stage: departmentReview }).due).toBe('2026-10-10');
  });
});

describe('暂定', () => {
  it('a due day of 2026 whose ladder reaches into 2027 is marked, and counted by weekends there', () => {
    const term = termOf('2026-12-01 10:00', '2026-12-25');
    expect(term).toMatchObject({ due: '2026-12-25', provisional: true });
    expect(rungs(term).slice(-5)).toEqual([
      'after1 2026-12-28 09:00', 'after2 2026-12-29 09:00', 'after5 2027-01-01 09:00', 'after8 2027-01-06 09:00', 'after15 2027-01-15 09:00',
    ]);
  });

  it('so is a due day in 2027; one whose whole ladder lies in 2026 is not', () => {
    expect(termOf('2026-12-01 10:00', '2027-01-02')).toMatchObject({ due: '2027-01-04', provisional: true });
    expect(termOf('2026-11-02 10:00', '2026-12-10')).toMatchObject({ due: '2026-12-10', provisional: false });
    expect(termOf('2026-11-02 10:00', '2026-12-11')).toMatchObject({ provisional: true });
  });

  it('is said in the notice and kept on the task', () => {
    const { issue, notices } = anIssue().at('2026-12-01 09:00').dueOn('2027-03-31').withUnits(township('青栎镇')).inWork().scene;
    expect(issue?.tasks[0]?.provisional).toBe(true);
    expect(notices.at(-1)?.body).toContain('2027-03-31前办结，暂定');
  });
});
