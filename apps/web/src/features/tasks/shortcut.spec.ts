import { type Keystroke, shortcutOf } from './shortcut';

const stroke = (key: string, more: Partial<Keystroke> = {}): Keystroke => ({
  key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more,
});
const page = { tagName: 'BODY', isContentEditable: false, role: null };

describe('keys of the workbench', () => {
  it('walk the list, open, approve and return', () => {
    const meant = ['j', 'k', 'Enter', 'a', 'r'].map((key) => shortcutOf(stroke(key), page));
    expect(meant).toEqual(['next', 'previous', 'open', 'approve', 'return']);
  });

  it('work with Caps Lock', () => {
    expect(shortcutOf(stroke('J'), page)).toBe('next');
  });

  it('do nothing while somebody types', () => {
    expect(shortcutOf(stroke('a'), { ...page, tagName: 'TEXTAREA' })).toBeNull();
    expect(shortcutOf(stroke('r'), { ...page, tagName: 'INPUT' })).toBeNull();
    expect(shortcutOf(stroke('j'), { ...page, role: 'combobox' })).toBeNull();
    expect(shortcutOf(stroke('a', { isComposing: true }), page)).toBeNull();
  });

  it('leave the browser its own shortcuts', () => {
    expect(shortcutOf(stroke('r', { ctrlKey: true }), page)).toBeNull();
    expect(shortcutOf(stroke('a', { metaKey: true }), page)).toBeNull();
  });

  it('work from a radio button, which takes no letters', () => {
    expect(shortcutOf(stroke('r'), { ...page, tagName: 'INPUT', type: 'radio' })).toBe('return');
  });

  it('leave Enter to the button or link that has the focus', () => {
    expect(shortcutOf(stroke('Enter'), { ...page, tagName: 'BUTTON' })).toBeNull();
    expect(shortcutOf(stroke('Enter'), { ...page, tagName: 'A' })).toBeNull();
  });
});
