import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchView, ImportView, OpenImports, Problem, RowDecisionBody } from '@rectify/contracts';
import { verifyAllLogs } from '@rectify/persistence';
import type { Caller } from './support/caller';
import { County } from './support/county';

const file = '生态环境保护督察整改任务清单.xlsx';
const content = readFileSync(join(__dirname, '../data', file));

describe('an upright list, begun by one and finished by another', () => {
  let county: County;
  let office: Caller;
  let batch: BatchView;

  beforeAll(async () => {
    county = await County.start({ parts: ['postgres', 'api'] });
    office = await county.as('yl013_zg1');
    batch = (await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name: '环保督察', listedOn: '2026-08-10' })).body;
  });
  afterAll(() => county?.stop());

  const upload = async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), file);
    return (await office.call<ImportView>('POST', `/api/batches/${batch.id}/imports`, form)).body;
  };
  const at = ({ id }: ImportView) => `/api/batches/${batch.id}/imports/${id}`;
  const openLists = (caller: Caller) => caller.get<OpenImports>(`/api/batches/${batch.id}/imports`);
  const doubts = ({ rows }: ImportView) => rows.flatMap(({ code, problems }) => problems.filter(({ blocking }) => blocking).map((problem) => [code, problem.code]));

  it('is read, found again by a colleague, decided and registered; the other sheet comes by itself', async () => {
    const draft = await upload();
    expect(draft).toMatchObject({ upright: true, headerRows: [], listedOn: '2026-08-10', sheet: 0 });
    expect(doubts(draft)).toEqual([
      ['云环督改2026006', 'DEADLINE_UNCLEAR'], ['20260072026008', 'CODE_JOINED'], ['20260072026008', 'CODE_JOINED'],
    ]);

    const colleague = await county.as('yl013_zg2');
    const [found] = (await openLists(colleague)).items;
    expect(found).toMatchObject({ id: draft.id, fileName: file, by: county.actor('yl013_zg1').name });
    const [sixth, seventh, eighth] = draft.rows.slice(5).map(({ key }) => key) as [string, string, string];
    const decisions: Record<string, RowDecisionBody> = {
      [sixth]: { deadline: '2026-09-30' }, [seventh]: { code: '云环督改2026007' }, [eighth]: { code: '云环督改2026008' },
    };
    const decided = await colleague.call<ImportView>('PATCH', at(draft), { decisions });
    expect([decided.body.blockingProblems, decided.body.rows[5]?.decided]).toEqual([0, ['deadline']]);
    expect((await colleague.call<ImportView>('POST', `${at(draft)}/confirm`)).body.result).toEqual({ registered: 8, unchanged: 0, leftOut: 0 });
    expect((await openLists(office)).items).toEqual([]);

    const again = await upload();
    const other = (await office.call<ImportView>('PATCH', at(again), { sheet: 1 })).body;
    expect(other.rows.map(({ code }) => code)).toEqual(['X3YL202608030011', 'D3YL202608050027', '', 'X3YL202608090003']);
    expect(doubts(other)).toEqual([['', 'CODE_MISSING'], ['X3YL202608090003', 'DEADLINE_UNCLEAR']]);
    const issue = (await office.issues(`?batch=${batch.id}&q=${encodeURIComponent('白鹭坝镇')}`)).items[0];
    expect((await office.issue(issue!.id)).facts.remarks).toContain('验收(监管)单位：县生态环境局、县住房和城乡建设局');
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });

  it('a given-up list is not offered again, and nobody else sees any', async () => {
    const [open] = (await openLists(office)).items;
    expect((await office.call('DELETE', `/api/batches/${batch.id}/imports/${open!.id}`)).status).toBe(204);
    expect((await openLists(office)).items).toEqual([]);
    expect((await (await county.as('yl103_jb')).call('GET', `/api/batches/${batch.id}/imports`)).status).toBe(403);
    expect((await office.call<Problem>('GET', `/api/batches/${county.unit('YL102').id}/imports`)).status).toBe(404);
  });

  it('a column is taken away with null, and what does not fit is refused', async () => {
    const draft = await upload();
    const without = await office.call<ImportView>('PATCH', at(draft), { mapping: { measures: null } });
    expect(without.body.mapping).not.toHaveProperty('measures');
    expect(without.body.rows.every(({ measures }) => measures.length === 0)).toBe(true);
    expect((await office.call('PATCH', at(draft), { mapping: { seq: 0 } })).status).toBe(400);
    const row = draft.rows[5]!;
    const problem = row.problems.find(({ code }) => code === 'DEADLINE_UNCLEAR')!;
    expect(problem.answers).toEqual(['deadline']);
    const stands = { decisions: { [row.key]: { accepted: [{ problem: problem.id, note: '就这样' }] } } };
    expect(await office.call<Problem>('PATCH', at(draft), stands)).toMatchObject({ status: 422, body: { code: 'DECISION_REFUSED' } });
  });
});
