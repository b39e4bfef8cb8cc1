import { dayAfter } from './day-after';

describe('the day after', () => {
  it('goes over the ends of months and years', () => {
    expect(dayAfter('2026-08-31')).toBe('2026-09-01');
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  });
});
