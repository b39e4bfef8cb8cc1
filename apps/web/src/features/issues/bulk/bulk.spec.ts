import { outcomeOf } from './outcome';
import { areAllIn, toggled, toggledAll } from './selection';

describe('choosing issues', () => {
  it('puts one in and takes it out', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });

  it('takes all that are listed, then none of them, and leaves the rest', () => {
    expect([...toggledAll(new Set(['x', 'a']), ['a', 'b'])]).toEqual(['x', 'a', 'b']);
    expect([...toggledAll(new Set(['x', 'a', 'b']), ['a', 'b'])]).toEqual(['x']);
  });

  it('is not complete with an empty list', () => {
    expect(areAllIn(new Set(['a']), [])).toBe(false);
    expect(areAllIn(new Set(['a', 'b']), ['a'])).toBe(true);
  });
});

describe('what came of it', () => {
  const chosen = [{ id: 'a', code: '一', finding: '甲' }, { id: 'b', code: '二', finding: '乙' }];

  it('counts what went through and names what did not, with the reason', () => {
    const answer = {
      items: [{ issueId: 'a', outcome: 'done' as const }, { issueId: 'b', outcome: 'refused' as const, detail: '24小时内已催办过。' }],
    };
    expect(outcomeOf(chosen, answer)).toEqual({ done: 1, refused: [{ id: 'b', code: '二', finding: '乙', reason: '24小时内已催办过。' }] });
  });
});
