import { statisticsInspection } from '@rectify/definitions';
import { anIssue, calendar2026, moment, township, withStage } from '../../../../test/builders';
import { adopted } from '../../../../test/builders/adopting';
import { stageOf, type Limit } from '../definition';
import { armTerm } from './arm-term';

const stage = stageOf(statisticsInspection, 'departmentReview');

/** The term under this limit of a stage opened at this moment. */
function termOf(limit: Limit, opened: string, how: { deadline?: string; moveRestDays?: boolean; again?: boolean } = {}) {
  return armTerm({ ...stage, limit }, {
    definition: statisticsInspection,
    calendar: { ...calendar2026, moveRestDays: how.moveRestDays ?? true },
    now: moment(opened),
    deadline: how.deadline ?? '2026-09-30',
    deadlineProvisional: false,
    again: how.again ?? false,
  });
}

describe('a limit in days', () => {
  it('counts every day from the next one', () => {
    expect(termOf({ days: 7 }, '2026-09-21 15:00')).toMatchObject({ due: '2026-09-28', dueAt: moment('2026-09-28 18:00'), provisional: false });
  });

  it('that ends on a rest day moves to the next working day, or stays where the county wants it so', () => {
    expect(termOf({ days: 7 }, '2026-09-24 09:00').due).toBe('2026-10-08');
    expect(termOf({ days: 7 }, '2026-09-24 09:00', { moveRestDays: false }).due).toBe('2026-10-01');
    // 10-10 is a Saturday on which people work.
    expect(termOf({ days: 2 }, '2026-10-08 09:00').due).toBe('2026-10-10');
  });

  it('that reaches into a year without a calendar is 暂定', () => {
    expect(termOf({ days: 10 }, '2026-12-22 09:00')).toMatchObject({ due: '2027-01-01', provisional: true });
    expect(termOf({ days: 10 }, '2026-11-02 09:00')).toMatchObject({ due: '2026-11-12', provisional: false });
  });
});

describe('a limit that is a share of 整改时限', () => {
  it('takes its part of the working days that are left, rounded down', () => {
    // 21 working days from 9-02 to 9-30; ten of them end on 9-15, seven on 9-10.
    expect(termOf({ shareOfDeadline: 0.5, atLeastWorkdays: 3 }, '2026-09-01 10:00').due).toBe('2026-09-15');
    expect(termOf({ shareOfDeadline: 1 / 3, atLeastWorkdays: 3 }, '2026-09-01 10:00').due).toBe('2026-09-10');
  });

  it('of a deadline on a rest day counts to the working day it moves to', () => {
    // 22 working days to 10-08; eleven end on 9-16.
    expect(termOf({ shareOfDeadline: 0.5, atLeastWorkdays: 3 }, '2026-09-01 10:00', { deadline: '2026-10-01' }).due).toBe('2026-09-16');
  });

  it('never gives less than its least, also when the deadline has passed', () => {
    expect(termOf({ shareOfDeadline: 0.1, atLeastWorkdays: 5 }, '2026-09-01 10:00').due).toBe('2026-09-08');
    expect(termOf({ shareOfDeadline: 0.5, atLeastWorkdays: 3 }, '2026-10-12 10:00').due).toBe('2026-10-15');
    expect(termOf({ shareOfDeadline: 0.5, atLeastWorkdays: 3 }, '2026-10-12 10:00', { again: true }).due).toBe('2026-10-15');
  });

  it('is 暂定 with a deadline that is', () => {
    expect(termOf({ shareOfDeadline: 0.1, atLeastWorkdays: 3 }, '2026-09-01 10:00', { deadline: '2027-03-31' })).toMatchObject({ provisional: true });
  });
});

describe('when the calendar of the next year is published', () => {
  const planningUnder = (limit: Limit) => {
    const definition = withStage('planning', { limit });
    const issue = anIssue().at('2026-12-22 09:00').dueOn('2027-01-28').following(definition).withUnits(township('青栎镇')).received();
    return { before: issue.issue.tasks[0], after: adopted(issue.issue, '2026-12-23 10:00', undefined, definition).issue.tasks[0] };
  };

  it('a limit in days that would end on the new holiday moves behind it', () => {
    const { before, after } = planningUnder({ days: 10 });
    expect(before).toMatchObject({ due: '2027-01-01', provisional: true, deadlineVersion: 1 });
    expect(after).toMatchObject({ due: '2027-01-04', dueAt: moment('2027-01-04 18:00'), deadlineVersion: 2 });
  });

  it('one that ends on a working day keeps its day', () => {
    const { before, after } = planningUnder({ days: 15 });
    expect([before?.due, after?.due]).toEqual(['2027-01-06', '2027-01-06']);
  });

  it('a share is counted anew', () => {
    // 27 working days to 1-28 by weekends alone, half of them 13, to 1-08; 1-01 is free, so 13 of 26 end on 1-11.
    const { before, after } = planningUnder({ shareOfDeadline: 0.5, atLeastWorkdays: 3 });
    expect([before?.due, after?.due]).toEqual(['2027-01-08', '2027-01-11']);
  });
});
