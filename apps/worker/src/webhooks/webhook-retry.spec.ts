import { webhookRetry } from './webhook-retry';

const HOUR = 3_600_000;

describe('how long a webhook waits before it is tried again', () => {
  it('is five seconds, five minutes, half an hour, then hours', () => {
    expect([1, 2, 3, 4].map((attempts) => webhookRetry(attempts, 0))).toEqual([5000, 300_000, 1_800_000, 2 * HOUR]);
  });
  it('ends after ten attempts and three days', () => {
    const all = Array.from({ length: 9 }, (_, index) => webhookRetry(index + 1, 0) ?? 0);
    expect(all.reduce((sum, each) => sum + each, 0) / (24 * HOUR)).toBeCloseTo(3.15, 1);
    expect(webhookRetry(10, 0)).toBeUndefined();
  });
  it('is up to a tenth longer by chance', () => {
    expect(webhookRetry(4, 0.999)).toBeLessThanOrEqual(2.2 * HOUR);
  });
});
