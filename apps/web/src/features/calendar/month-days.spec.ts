import { monthInWords, weeksOf } from './month-days';

const year = {
  year: 2026,
  days: [
    { date: '2026-01-01', kind: 'holiday' as const, name: '元旦' },
    { date: '2026-01-02', kind: 'holiday' as const, name: '元旦' },
    { date: '2026-01-03', kind: 'holiday' as const, name: '元旦' },
    { date: '2026-01-04', kind: 'workday' as const, name: '元旦调休上班' },
  ],
};

describe('a month of the calendar', () => {
  it('runs in weeks from Monday, with each day as what it is', () => {
    const [first, second, ...more] = weeksOf(year, 1);
    expect(first?.map((day) => day && `${day.day} ${day.kind}`)).toEqual([null, null, null, '1 holiday', '2 holiday', '3 holiday', '4 makeUp']);
    expect(second?.map((day) => day?.kind)).toEqual(['workday', 'workday', 'workday', 'workday', 'workday', 'weekend', 'weekend']);
    expect(more.at(-1)?.at(-1)).toBeNull();
  });

  it('knows leap days and where a month begins on Monday', () => {
    expect(weeksOf({ year: 2028, days: [] }, 2).flat().filter(Boolean)).toHaveLength(29);
    expect(weeksOf(year, 6)[0]?.[0]?.day).toBe(1);
  });

  it('tells its special days in words', () => {
    const words = { rest: '休', works: '班' };
    expect(monthInWords(year, 1, words)).toEqual(['元旦 1—3日休', '4日班']);
    expect(monthInWords(year, 3, words)).toEqual([]);
  });
});
