export type Shortcut = 'next' | 'previous' | 'open' | 'approve' | 'return';

export interface Keystroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** An input method is composing Chinese words. */
  readonly isComposing: boolean;
}

/** Where the keystroke happened. */
export interface Place {
  readonly tagName: string;
  /** `type` of an input: radio buttons and check boxes take no letters. */
  readonly type?: string;
  readonly isContentEditable: boolean;
  readonly role: string | null;
}

const letters: Readonly<Record<string, Shortcut>> = { j: 'next', k: 'previous', a: 'approve', r: 'return' };
const ticking = ['radio', 'checkbox'];
const isTyping = ({ tagName, type, isContentEditable }: Place) =>
  isContentEditable || tagName === 'TEXTAREA' || tagName === 'SELECT' || (tagName === 'INPUT' && !ticking.includes(type ?? ''));
const ownKeys = ['combobox', 'listbox', 'option', 'textbox', 'dialog', 'spinbutton'];

/** J/K, Enter, A 同意, R 退回; nothing while somebody types, and Enter on a button or link stays that button’s. */
export function shortcutOf(stroke: Keystroke, place: Place): Shortcut | null {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.isComposing) return null;
  if (isTyping(place) || ownKeys.includes(place.role ?? '')) return null;
  if (stroke.key === 'Enter') return ['BUTTON', 'A', 'INPUT'].includes(place.tagName) ? null : 'open';
  return letters[stroke.key.toLowerCase()] ?? null;
}
