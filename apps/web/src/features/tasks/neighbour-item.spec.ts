import { itemAfter, neighbourItem } from './neighbour-item';

const item = (issueId: string, taskId: string | null = 'task') => ({ issueId, taskId });
const [first, second, third] = [item('1'), item('2'), item('3')];
const list = [first, second, third];

describe('walking the list with J and K', () => {
  it('goes down and up one item', () => {
    expect(neighbourItem(list, first, 1)).toBe(second);
    expect(neighbourItem(list, third, -1)).toBe(second);
  });

  it('stays at either end', () => {
    expect(neighbourItem(list, third, 1)).toBe(third);
    expect(neighbourItem(list, first, -1)).toBe(first);
  });

  it('begins at the top when nothing is chosen, or what was chosen has gone', () => {
    expect(neighbourItem(list, null, 1)).toBe(first);
    expect(neighbourItem(list, item('gone'), -1)).toBe(first);
    expect(neighbourItem([], null, 1)).toBeUndefined();
  });
});

describe('what opens after a decision', () => {
  it('is the item below', () => {
    expect(itemAfter(list, first)).toBe(second);
  });

  it('is the item above at the end of the list, and nothing in an empty one', () => {
    expect(itemAfter(list, third)).toBe(second);
    expect(itemAfter([first], first)).toBeUndefined();
  });

  it('is another branch of the same issue where this person holds two', () => {
    const branches = [item('1', 'a'), item('1', 'b')];
    expect(itemAfter(branches, item('1', 'a'))).toBe(branches[1]);
  });
});
