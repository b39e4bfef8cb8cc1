import { draftKey, dropOldDrafts, readDraft, writeDraft, type DraftStore } from './draft-storage';

function memory(full = false): DraftStore & { readonly keys: () => readonly string[] } {
  const content = new Map<string, string>();
  return {
    get length() {
      return content.size;
    },
    key: (index) => [...content.keys()][index] ?? null,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, text) => {
      if (full) throw new Error('QuotaExceededError');
      content.set(key, text);
    },
    removeItem: (key) => void content.delete(key),
    keys: () => [...content.keys()],
  };
}

const key = draftKey({ personId: 'p1', issueId: 'i1', taskId: 't1', type: 'reportProgress' });
const day = 86_400_000;

describe('drafts on this computer', () => {
  it('come back as they were written', () => {
    const store = memory();
    writeDraft(store, key, { note: '已核查12户' }, 1_000);
    expect(readDraft(store, key)).toEqual({ savedAt: 1_000, values: { note: '已核查12户' } });
  });

  it('belong to one person, one task and one form', () => {
    const place = { personId: 'p1', issueId: 'i1', taskId: 't1', type: 'approve' };
    const others = [{ ...place, personId: 'p2' }, { ...place, taskId: null }, { ...place, type: 'return' }];
    expect(new Set([place, ...others].map(draftKey)).size).toBe(4);
  });

  it('do no harm when damaged', () => {
    const store = memory();
    store.setItem(key, '{"note":');
    expect(readDraft(store, key)).toBeNull();
    store.setItem(key, '"words"');
    expect(readDraft(store, key)).toBeNull();
  });

  it('say when there is no room', () => {
    expect(writeDraft(memory(true), key, {}, 0)).toBe(false);
  });

  it('are dropped after thirty days, and nothing else is', () => {
    const store = memory();
    const old = `${key}:old`;
    store.setItem('theme', 'light');
    writeDraft(store, key, {}, 10 * day);
    writeDraft(store, old, {}, 0);
    dropOldDrafts(store, 31 * day);
    expect(store.keys()).toEqual(['theme', key]);
  });
});
