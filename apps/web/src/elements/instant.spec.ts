import { dayOf, instantText, longDay, timeOf } from './instant';

describe('times as people in UTC+8 read them', () => {
  it('are eight hours ahead of UTC, over midnight too', () => {
    expect(instantText('2026-08-31T01:05:00.000Z')).toBe('2026-08-31 09:05');
    expect(dayOf('2026-08-31T16:00:00Z')).toBe('2026-09-01');
    expect(timeOf('2026-12-31T15:59:59Z')).toBe('23:59');
  });

  it('spell a day out', () => {
    expect(longDay('2026-09-01')).toBe('2026年9月1日');
  });
});
