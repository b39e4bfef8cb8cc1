import { anIssue, given, moment, township, type AnIssue } from '../../../../test/builders';
import { nextInstant, nextWakeUp } from './next-wake-up';
import { spreadOf } from './spread';

const ids = Array.from({ length: 3000 }, (_, number) => `0199${number.toString(16).padStart(4, '0')}-8c3e-7a51-9d20-4f6b8e1c${(number * 7919).toString(16).padStart(4, '0').slice(-4)}`);

describe('the morning rush', () => {
  it('is spread over ten minutes: always the same for one issue, evenly over many', () => {
    const minutes = ids.map((id) => Math.floor(spreadOf(id) / 60_000));
    expect(ids.map(spreadOf)).toEqual(ids.map(spreadOf));
    const counts = Array.from({ length: 10 }, (_, minute) => minutes.filter((each) => each === minute).length);
    expect(counts.reduce((sum, count) => sum + count)).toBe(ids.length);
    for (const count of counts) expect(count).toBeGreaterThan(ids.length / 20);
  });

  const inWork = (id: string): AnIssue => anIssue(id).withUnits(township('青栎镇')).dueOn('2026-09-30').inWork();

  it('sees to a rung of 09:00 after it and never before; its own instant stays 09:00', () => {
    for (const id of ids.slice(0, 20)) {
      const { issue } = inWork(id);
      expect(nextInstant(issue)).toBe(issue.tasks[0]?.rungs[0]?.at);
      expect(nextWakeUp(issue)! - nextInstant(issue)!).toBe(spreadOf(id));
      expect(spreadOf(id)).toBeLessThan(600_000);
    }
  });

  it('does not wait with what becomes overdue at 18:00', () => {
    const issue = inWork(ids[7]!).at('2026-09-30 10:00');
    expect(nextWakeUp(given(issue).issue)).toBe(moment('2026-09-30 18:00'));
  });
});
