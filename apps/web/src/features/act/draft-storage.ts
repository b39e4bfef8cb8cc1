/** The part of `localStorage` that drafts need. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Draft<Values> {
  readonly savedAt: number;
  readonly values: Values;
}

export interface DraftPlace {
  readonly personId: string;
  readonly issueId: string;
  readonly taskId: string | null;
  readonly type: string;
}

const prefix = 'rectify:draft:';
const keptDays = 30;

/** One draft for each person, task and kind of form. */
export const draftKey = ({ personId, issueId, taskId, type }: DraftPlace): string =>
  `${prefix}${[personId, issueId, taskId ?? '-', type].join(':')}`;

export function readDraft<Values>(store: DraftStore, key: string): Draft<Values> | null {
  const text = store.getItem(key);
  if (text === null) return null;
  try {
    const draft: unknown = JSON.parse(text);
    return isDraft(draft) ? (draft as Draft<Values>) : null;
  } catch {
    return null;
  }
}

/** `false` when the browser has no room, or forbids storage. */
export function writeDraft<Values>(store: DraftStore, key: string, values: Values, savedAt: number): boolean {
  try {
    store.setItem(key, JSON.stringify({ savedAt, values }));
    return true;
  } catch {
    return false;
  }
}

/** Drafts nobody came back to for thirty days. */
export function dropOldDrafts(store: DraftStore, now: number): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index)).filter((key): key is string => key !== null);
  for (const key of keys.filter((each) => each.startsWith(prefix))) {
    const draft = readDraft(store, key);
    if (!draft || now - draft.savedAt > keptDays * 86_400_000) store.removeItem(key);
  }
}

const isDraft = (draft: unknown): boolean =>
  typeof draft === 'object' && draft !== null && 'savedAt' in draft && typeof draft.savedAt === 'number' && 'values' in draft;
