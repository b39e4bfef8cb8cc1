import { addWorkdays, isBusinessDate, isPublished, isWorkday } from '@rectify/domain';
import { publishedCalendar } from '.';

describe('工作日历 2026, as shipped', () => {
  const days = publishedCalendar.years.flatMap((year) => year.days);

  it('names each of the 39 days once, all of them real days of 2026', () => {
    expect(days).toHaveLength(39);
    expect(new Set(days.map(({ date }) => date)).size).toBe(39);
    expect(days.filter(({ date }) => !isBusinessDate(date) || !date.startsWith('2026-'))).toEqual([]);
  });

  it('has the six make-up workdays of the notice', () => {
    expect(days.filter(({ kind }) => kind === 'workday').map(({ date }) => date)).toEqual([
      '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10',
    ]);
    expect(isWorkday(publishedCalendar, '2026-10-10')).toBe(true);
  });

  it('rests over 国庆 and goes on the day after', () => {
    expect(addWorkdays(publishedCalendar, '2026-09-30', 1)).toEqual({ date: '2026-10-08', provisional: false });
  });

  it('says nothing about 2027: what reaches into it is 暂定', () => {
    expect(isPublished(publishedCalendar, '2027-01-04')).toBe(false);
    expect(addWorkdays(publishedCalendar, '2026-12-31', 1)).toEqual({ date: '2027-01-01', provisional: true });
  });

  it('is data, and survives the way through JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(publishedCalendar))).toEqual(publishedCalendar);
  });
});
