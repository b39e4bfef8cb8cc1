import fc from 'fast-check';
import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { addDays } from './business-date';
import { isWorkday } from './calendar';
import { addWorkdays, dueInstant, moveToWorkday, workdaysBetween } from './workdays';

const days = fc.integer({ min: 0, max: 500 }).map((later) => addDays('2026-01-01', later));
const workdays = days.filter((day) => isWorkday(calendar2026, day));
const counts = fc.integer({ min: 1, max: 60 });

describe('addWorkdays', () => {
  it.each([
    ['2026-08-10', 15, '2026-08-31'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-04-24', 20, '2026-05-26'],
    ['2026-10-13', -5, '2026-09-30'],
    ['2026-02-25', -3, '2026-02-13'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-03', 0, '2026-10-03'],
    ['2025-12-31', 1, '2026-01-04'],
  ])('%s and %i working days is %s, for certain', (from, count, date) => {
    expect(addWorkdays(calendar2026, from, count)).toEqual({ date, provisional: false });
  });

  it('is 暂定 as soon as it reaches a year not published', () => {
    expect(addWorkdays(calendar2026, '2026-12-25', 4)).toEqual({ date: '2026-12-31', provisional: false });
    expect(addWorkdays(calendar2026, '2026-12-25', 5)).toEqual({ date: '2027-01-01', provisional: true });
    expect(addWorkdays(calendar2026, '2026-12-25', 10)).toEqual({ date: '2027-01-08', provisional: true });
    expect(addWorkdays(calendar2026, '2027-01-05', -5)).toEqual({ date: '2026-12-29', provisional: true });
    expect(addWorkdays(calendar2026, '2027-03-01', 1).provisional).toBe(true);
    expect(addWorkdays(calendar2026, '2026-01-05', -3).provisional).toBe(true);
  });

  it('lands on a working day, and the working days up to it are as many as asked for', () => {
    fc.assert(
      fc.property(days, counts, (from, count) => {
        const due = addWorkdays(calendar2026, from, count);
        expect(isWorkday(calendar2026, due.date)).toBe(true);
        expect(workdaysBetween(calendar2026, from, due.date)).toEqual({ days: count, provisional: due.provisional });
      }),
    );
  });

  it('from a working day, going there and back is staying', () => {
    fc.assert(
      fc.property(workdays, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const there = addWorkdays(calendar2026, from, count).date;
        expect(addWorkdays(calendar2026, there, -count).date).toBe(from);
        expect(workdaysBetween(calendar2026, from, there).days).toBe(count);
      }),
    );
  });

  it('two steps are one step', () => {
    fc.assert(
      fc.property(days, counts, counts, (from, first, second) => {
        const inTwo = addWorkdays(calendar2026, addWorkdays(calendar2026, from, first).date, second).date;
        expect(inTwo).toBe(addWorkdays(calendar2026, from, first + second).date);
      }),
    );
  });
});

describe('workdaysBetween', () => {
  it('counts the end, not the start', () => {
    expect(workdaysBetween(calendar2026, '2026-08-10', '2026-08-11')).toEqual({ days: 1, provisional: false });
    expect(workdaysBetween(calendar2026, '2026-08-10', '2026-08-10')).toEqual({ days: 0, provisional: false });
    expect(workdaysBetween(calendar2026, '2026-09-30', '2026-10-08')).toEqual({ days: 1, provisional: false });
  });

  it('is the same number with a minus when the end lies before the start', () => {
    expect(workdaysBetween(calendar2026, '2026-10-13', '2026-09-30')).toEqual({ days: -5, provisional: false });
    expect(workdaysBetween(calendar2026, '2026-10-03', '2026-10-02')).toEqual({ days: 0, provisional: false });
  });

  it('is 暂定 across the end of the published years', () => {
    expect(workdaysBetween(calendar2026, '2026-12-31', '2027-01-04')).toEqual({ days: 2, provisional: true });
    expect(workdaysBetween(calendar2026, '2027-01-04', '2026-12-31')).toEqual({ days: -2, provisional: true });
  });
});

describe('moveToWorkday', () => {
  it.each([
    ['a working day stays', '2026-09-30', '2026-09-30', false],
    ['a worked weekend day stays', '2026-09-20', '2026-09-20', false],
    ['a Saturday moves to Monday', '2026-10-31', '2026-11-02', false],
    ['a holiday moves past its end', '2026-10-01', '2026-10-08', false],
    ['a Friday off before a worked weekend day moves to that day', '2026-01-02', '2026-01-04', false],
    ['a day of an unpublished year is 暂定 even where it stays', '2027-06-30', '2027-06-30', true],
    ['and where it moves', '2027-02-28', '2027-03-01', true],
  ])('%s', (_story, from, date, provisional) => expect(moveToWorkday(calendar2026, from)).toEqual({ date, provisional }));

  it('is 暂定 when the move leaves the published years', () => {
    const until2028 = { ...calendar2026, years: [...calendar2026.years, { year: 2028, days: [] }] };
    expect(moveToWorkday(until2028, '2028-12-31')).toEqual({ date: '2029-01-01', provisional: true });
  });

  it('never moves back, never past a working day, and moving twice is moving once', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { date } = moveToWorkday(calendar2026, day);
        expect(date >= day).toBe(true);
        expect(workdaysBetween(calendar2026, addDays(day, -1), date).days).toBe(1);
        expect(moveToWorkday(calendar2026, date).date).toBe(date);
      }),
    );
  });
});

describe('dueInstant', () => {
  it('is 18:00 in China, 10:00 UTC', () => {
    expect(dueInstant(calendar2026, '2026-10-31')).toBe(Date.parse('2026-10-31T10:00:00Z'));
  });

  it('follows the calendar’s own time', () => {
    expect(dueInstant({ ...calendar2026, dueTime: '07:30' }, '2027-01-01')).toBe(Date.parse('2026-12-31T23:30:00Z'));
  });
});
