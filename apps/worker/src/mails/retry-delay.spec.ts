import { MOST_ATTEMPTS, retryDelay } from './retry-delay';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

describe('how long a mail waits before it is tried again', () => {
  it('is 30 seconds at first, doubles, and is never over an hour', () => {
    expect([1, 2, 3, 7, 8, 100].map((attempts) => retryDelay(attempts, 0) / SECOND)).toEqual([30, 60, 120, 1920, 3600, 3600]);
  });

  it('is up to a quarter shorter by chance, never under 30 seconds', () => {
    expect(retryDelay(8, 0.999)).toBeGreaterThan(0.74 * HOUR);
    expect(retryDelay(8, 0.999)).toBeLessThan(0.76 * HOUR);
    expect(retryDelay(1, 0.999)).toBe(30 * SECOND);
  });

  it('adds up to some days before a mail is given up', () => {
    const total = Array.from({ length: MOST_ATTEMPTS }, (_, index) => retryDelay(index + 1, 0.5)).reduce((sum, each) => sum + each, 0);
    expect(total / (24 * HOUR)).toBeGreaterThan(4);
    expect(total / (24 * HOUR)).toBeLessThan(6);
  });
});
