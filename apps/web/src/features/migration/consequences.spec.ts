import type { MigrationOutlook } from '@rectify/contracts';
import { consequencesOf, stagesToChoose } from './consequences';

const day = (date: string) => ({ date, provisional: false });
const outlook = (changes: Partial<MigrationOutlook> = {}): MigrationOutlook => ({
  issueId: 'a', code: 'TJ-01', issueVersion: 3, from: { key: 'p', version: 1, name: '流程' }, refusal: null, unmapped: [], kept: [], voided: [], warnings: [],
  moves: [{ unitName: null, from: '统计审核', to: '统计审核', before: day('2026-09-08'), after: day('2026-09-04') }],
  ...changes,
});

describe('what a migration would bring', () => {
  it('counts what moves, what falls and what is left out', () => {
    const refused = outlook({ refusal: { code: 'STAGE_UNMAPPED', message: '' }, moves: [] });
    const voiding = outlook({ moves: [{ unitName: null, from: '甲', to: '甲', before: day('2026-09-08'), after: day('2026-09-08') }], voided: [{ stageName: '甲', name: '某', why: '' }] });
    expect(consequencesOf([outlook(), refused, voiding])).toMatchObject({ skipped: 1, movedDues: 1, voided: 1 });
    expect(consequencesOf([outlook(), refused, voiding]).ready).toHaveLength(2);
  });

  it('names each stage to choose once, and keeps those chosen before', () => {
    const stage = { key: 'old', name: '旧环节' };
    expect(stagesToChoose([outlook({ unmapped: [stage] }), outlook({ unmapped: [stage] })], [{ key: 'older', name: '更旧' }]).map(({ key }) => key)).toEqual(['older', 'old']);
  });
});
