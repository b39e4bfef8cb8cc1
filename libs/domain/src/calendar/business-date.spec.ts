import fc from 'fast-check';
import { addDays, addMonths, businessDateOf, dateOf, instantOf, isBusinessDate, lastDayOfMonth, weekdayOf, yearOf } from './business-date';

const days = fc.integer({ min: -3650, max: 36500 }).map((later) => addDays('2026-01-01', later));

describe('BusinessDate', () => {
  it.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00', '二〇二六', ''])(
    '“%s” is no day',
    (text) => expect(isBusinessDate(text)).toBe(false),
  );

  it.each(['2026-12-31', '2028-02-29', '2000-02-29'])('%s is a day', (text) => expect(isBusinessDate(text)).toBe(true));

  it('knows year and weekday', () => {
    expect(yearOf('2026-08-10')).toBe(2026);
    expect(['2026-08-09', '2026-08-10', '2026-08-15'].map(weekdayOf)).toEqual([0, 1, 6]);
  });

  it('knows the last day of a month, leap years and centuries included', () => {
    const februaries = [2026, 2028, 2100, 2000].map((year) => lastDayOfMonth(year, 2));
    expect(februaries).toEqual(['2026-02-28', '2028-02-29', '2100-02-28', '2000-02-29']);
    expect(lastDayOfMonth(2026, 12)).toBe('2026-12-31');
  });

  it('is written from its parts', () => expect(dateOf(2026, 3, 2)).toBe('2026-03-02'));
});

describe('a day in China', () => {
  it('begins at 16:00 UTC of the day before', () => {
    expect(businessDateOf(Date.parse('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
    expect(businessDateOf(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  it('has its times eight hours ahead of UTC', () => {
    expect(instantOf('2026-08-10', '18:00')).toBe(Date.parse('2026-08-10T10:00:00Z'));
    expect(instantOf('2026-01-01', '07:30')).toBe(Date.parse('2025-12-31T23:30:00Z'));
  });

  it('every time of a day lies in that day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (day, hours, minutes) => {
        expect(businessDateOf(instantOf(day, `${hours}:${minutes}`))).toBe(day);
      }),
    );
  });
});

describe('自然日', () => {
  it('cross months and years', () => {
    expect(addDays('2026-08-10', 30)).toBe('2026-09-09');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('going there and back is staying', () => {
    const counts = fc.integer({ min: -4000, max: 4000 });
    fc.assert(fc.property(days, counts, (day, count) => expect(addDays(addDays(day, count), -count)).toBe(day)));
  });
});

describe('months', () => {
  it.each([
    ['2026-08-10', 3, '2026-11-10'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-31', -13, '2024-12-31'],
    ['2026-08-10', 0, '2026-08-10'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('land in the month meant, on the same day or on its last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -120, max: 120 }), (day, months) => {
        const to = addMonths(day, months);
        const month = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
        expect(to.slice(0, 7)).toBe(dateOf(Math.floor(month / 12), (month % 12) + 1, 1).slice(0, 7));
        const last = lastDayOfMonth(yearOf(to), Number(to.slice(5, 7)));
        expect(to.slice(8)).toBe(day.slice(8) < last.slice(8) ? day.slice(8) : last.slice(8));
      }),
    );
  });
});
