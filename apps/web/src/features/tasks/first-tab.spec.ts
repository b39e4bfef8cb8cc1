import type { TaskCounts } from '@rectify/contracts';
import { firstTab } from './first-tab';

const counted = (counts: Partial<Record<keyof TaskCounts, number>>): TaskCounts => {
  const of = (tab: keyof TaskCounts) => ({ count: counts[tab] ?? 0, capped: false });
  return { mine: of('mine'), review: of('review'), sign: of('sign'), watching: of('watching'), done: of('done'), unreadNotices: of('unreadNotices') };
};

describe('where the workbench opens', () => {
  it('is 待我办 while there is something to do', () => {
    expect(firstTab(counted({ mine: 1, review: 9 }))).toBe('mine');
  });
  it('is else the first tab with something in it', () => {
    expect(firstTab(counted({ sign: 2, watching: 40 }))).toBe('sign');
    expect(firstTab(counted({ watching: 40 }))).toBe('watching');
  });
  it('is 待我办 when there is nothing anywhere', () => {
    expect(firstTab(counted({ unreadNotices: 3 }))).toBe('mine');
  });
});
