import type { RehearsalStepView } from '@rectify/contracts';
import { byDay, closedOn, lanes } from './by-day';

const step = (at: string, kind: RehearsalStepView['kind'], what: string): RehearsalStepView => ({
  at, kind, what, who: '青栎镇经办人', stage: null, stageName: null, unitName: null, round: 1, due: null, provisional: false, channels: [],
});
const rests = [{ from: '2026-10-01', to: '2026-10-07', days: 7, name: '国庆节', provisional: false }];
const steps = [step('2026-09-30T01:00:00Z', '办理', '签收'), step('2026-09-30T02:00:00Z', '通知', '【告知】'), step('2026-10-07T16:30:00Z', '办理', '销号，结论：已完成')];

describe('the timeline of a 推演', () => {
  it('goes day by day in UTC+8, with the rests where they lie', () => {
    expect(byDay({ steps, rests }, lanes)).toEqual([
      { day: '2026-09-30', steps: steps.slice(0, 2) }, { rest: rests[0] }, { day: '2026-10-08', steps: steps.slice(2) },
    ]);
  });

  it('shows the chosen lanes only', () => {
    expect(byDay({ steps, rests: [] }, ['通知'])).toEqual([{ day: '2026-09-30', steps: steps.slice(1, 2) }]);
  });

  it('knows the day of 销号, if it comes to that', () => {
    expect(closedOn({ steps, ended: true })).toBe('2026-10-08');
    expect(closedOn({ steps, ended: false })).toBeNull();
  });
});
