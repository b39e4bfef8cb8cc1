import { beginHistory, change, redo, undo } from './history';

describe('撤销 and 重做', () => {
  const written = ['发', '发改', '发改局'].reduce((history, text) => change(history, text, 'name'), beginHistory(''));

  it('take typing in one field as one step', () => {
    expect(undo(written).present).toBe('');
    expect(redo(undo(written)).present).toBe('发改局');
  });

  it('take another field, and the same one again later, as steps of their own', () => {
    const more = change(change(written, '改名', 'status'), '再改', 'name');
    expect(undo(more).present).toBe('改名');
    expect(undo(undo(more)).present).toBe('发改局');
  });

  it('forget what was undone once something else is done', () => {
    const other = change(undo(written), '统计局');
    expect(other.future).toEqual([]);
    expect(redo(other)).toBe(other);
  });

  it('do nothing where there is nothing', () => {
    const start = beginHistory('');
    expect(undo(start)).toBe(start);
    expect(change(start, start.present)).toBe(start);
  });

  it('remember a hundred steps', () => {
    const long = Array.from({ length: 150 }, (_, step) => step + 1).reduce((history, step) => change(history, step), beginHistory(0));
    expect(long.past).toHaveLength(100);
    expect(long.past[0]).toBe(50);
  });
});
