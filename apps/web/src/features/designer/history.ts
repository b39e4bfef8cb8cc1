/** 撤销与重做: what was, what is and what was undone. */
export interface History<Content> {
  readonly past: readonly Content[];
  readonly present: Content;
  readonly future: readonly Content[];
  /** What the last change was made in: typing on in the same field is one step. */
  readonly field: string | null;
}

const kept = 100;

export const beginHistory = <Content>(present: Content): History<Content> => ({ past: [], present, future: [], field: null });

/** A change. Changes of one and the same field that follow one another are undone together. */
export function change<Content>(history: History<Content>, present: Content, field: string | null = null): History<Content> {
  if (present === history.present) return history;
  if (field !== null && field === history.field) return { ...history, present, future: [] };
  return { past: [...history.past, history.present].slice(-kept), present, future: [], field };
}

export function undo<Content>(history: History<Content>): History<Content> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], field: null };
}

export function redo<Content>(history: History<Content>): History<Content> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, field: null };
}
