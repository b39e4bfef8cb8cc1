import { isWithin, placeOf } from './problem-place';

describe('the place of a problem', () => {
  it.each([
    ['/stages/3/limit', { tab: 'stages', stage: 3, part: 'condition' }],
    ['/stages/3/ladder/2/at/share', { tab: 'stages', stage: 3, part: 'ladder' }],
    ['/stages/0', { tab: 'stages', stage: 0, part: 'basics' }],
    ['/stages', { tab: 'stages', stage: null, part: null }],
    ['/groups/0/completes', { tab: 'stages', stage: null, part: null }],
    ['/recheck/months', { tab: 'process', stage: null, part: null }],
    ['/orders/kinds/1/prefix', { tab: 'orders', stage: null, part: null }],
    ['', { tab: 'process', stage: null, part: null }],
  ])('%s is where it is put right', (path, place) => {
    expect(placeOf(path)).toEqual(place);
  });

  it('belongs to the control that holds it, not to its namesake', () => {
    expect(isWithin('/stages/1/limit/workdays', '/stages/1/limit')).toBe(true);
    expect(isWithin('/stages/12', '/stages/1')).toBe(false);
  });
});
