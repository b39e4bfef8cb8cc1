import { statisticsInspectionV2 } from '@rectify/definitions';
import { beginSaving, isDueToSave, isUnsaved, saving } from './autosave';

const first = statisticsInspectionV2;
const second = { ...first, name: '统计督察整改（县）' };
const third = { ...second, name: '统计督察整改' };
const open = beginSaving(first, 4, '2026-03-02T02:00:00.000Z');

describe('自动保存', () => {
  it('sends what the server does not have, one thing at a time', () => {
    expect(isDueToSave(open, first)).toBe(false);
    expect(isDueToSave(open, second)).toBe(true);
    expect(isDueToSave(saving(open, { type: 'sent' }), third)).toBe(false);
  });

  it('goes on with what was written while it was saving', () => {
    const kept = saving(saving(open, { type: 'sent' }), { type: 'kept', definition: second, revision: 5, at: '2026-03-02T02:32:00.000Z' });
    expect(kept).toMatchObject({ state: 'saved', revision: 5 });
    expect(isDueToSave(kept, second)).toBe(false);
    expect(isDueToSave(kept, third)).toBe(true);
  });

  it('tries again after a failure, and loses nothing by it', () => {
    const failed = saving(open, { type: 'failed', failure: new Error('offline') });
    expect(isUnsaved(failed, second)).toBe(true);
    expect(isDueToSave(failed, second)).toBe(true);
  });

  it('waits for a person once two versions are there', () => {
    const conflict = saving(open, { type: 'conflict' });
    expect(isDueToSave(conflict, second)).toBe(false);
    expect(isUnsaved(conflict, second)).toBe(true);
  });
});
