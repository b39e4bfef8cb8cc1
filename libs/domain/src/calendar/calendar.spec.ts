import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { addDays, weekdayOf } from './business-date';
import { isPublished, isWorkday, type Calendar } from './calendar';

const isOn = (date: string): boolean => isWorkday(calendar2026, date);

describe('工作日历 of 2026', () => {
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])('%s, a weekend day, is worked', (date) => {
    expect([0, 6]).toContain(weekdayOf(date));
    expect(isOn(date)).toBe(true);
  });

  it.each([
    ['元旦', '2026-01-01', '2026-01-03'],
    ['春节', '2026-02-15', '2026-02-23'],
    ['清明节', '2026-04-04', '2026-04-06'],
    ['劳动节', '2026-05-01', '2026-05-05'],
    ['端午节', '2026-06-19', '2026-06-21'],
    ['中秋节', '2026-09-25', '2026-09-27'],
    ['国庆节', '2026-10-01', '2026-10-07'],
  ])('%s is free from %s to %s', (_name, from, to) => {
    for (let date = from; date <= to; date = addDays(date, 1)) expect([date, isOn(date)]).toEqual([date, false]);
  });

  it('the days around a holiday are what they are', () => {
    expect(['2026-02-13', '2026-02-24', '2026-09-30', '2026-10-08', '2026-12-31'].map(isOn)).toEqual([true, true, true, true, true]);
    expect(['2026-10-11', '2026-10-31', '2026-08-15', '2026-08-16'].map(isOn)).toEqual([false, false, false, false]);
  });

  it('has 248 working days', () => {
    const year = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day));
    expect(year.filter(isOn)).toHaveLength(248);
  });
});

describe('a year not published', () => {
  it('is known as such, and is told by weekends alone', () => {
    expect(isPublished(calendar2026, '2026-12-31')).toBe(true);
    expect(isPublished(calendar2026, '2027-01-01')).toBe(false);
    expect(isPublished(calendar2026, '2025-12-31')).toBe(false);
    expect(isOn('2027-01-01')).toBe(true);
    expect(isOn('2027-01-02')).toBe(false);
  });

  it('becomes certain with the next version of the calendar, which leaves the former as it was', () => {
    const next: Calendar = {
      ...calendar2026,
      version: 2,
      years: [...calendar2026.years, { year: 2027, days: [{ date: '2027-01-01', kind: 'holiday', name: '元旦' }] }],
    };
    expect([isPublished(next, '2027-01-01'), isWorkday(next, '2027-01-01')]).toEqual([true, false]);
    expect([isPublished(calendar2026, '2027-01-01'), isOn('2027-01-01')]).toEqual([false, true]);
  });
});
