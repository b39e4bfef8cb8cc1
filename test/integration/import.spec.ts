import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchView, ImportView, Problem, RowDecisionBody } from '@rectify/contracts';
import { isWorkbookRefusal, readWorkbook } from '@rectify/documents';
import { verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import type { Caller } from './support/caller';

const list = '统计督察回头看反馈问题整改台账.xlsx';
const data = (name: string) => readFileSync(join(__dirname, '../data', name));

describe('the real list comes in through the wizard', () => {
  let county: County;
  let office: Caller;
  let batch: BatchView;

  beforeAll(async () => {
    county = await County.start({ parts: ['postgres', 'api'] });
    office = await county.as('yl013_zg1');
    batch = (await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name: '回头看', listedOn: '2026-08-10' })).body;
  });
  afterAll(() => county?.stop());

  const upload = (content: Buffer, name = list, as = office) => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    return as.call<ImportView & Pick<Problem, 'code' | 'detail'>>('POST', `/api/batches/${batch.id}/imports`, form);
  };
  const at = ({ id }: ImportView) => `/api/batches/${batch.id}/imports/${id}`;
  const count = async () => (await office.issues(`?batch=${batch.id}`)).total.count;

  /** What a person would decide for each doubt: the units that are known, a date, or leaving the words as they are. */
  const decided = (draft: ImportView): Record<string, RowDecisionBody> =>
    Object.fromEntries(
      draft.rows
        .filter((row) => row.problems.some((problem) => problem.blocking))
        .map((row) => {
          const decision: RowDecisionBody = {};
          for (const problem of row.problems.filter((each) => each.blocking)) {
            if (problem.field === 'deadline') decision.deadline = '2026-12-31';
            else if (problem.field === 'responsibleUnits') {
              decision.responsibleUnitIds = row.responsibleUnits.units.length > 0 ? row.responsibleUnits.units.map(({ id }) => id) : [county.unit('YL023').id];
            } else decision.accepted = [...(decision.accepted ?? []), { code: problem.code, note: '已核对' }];
          }
          return [row.key, decision];
        }),
    );

  it('reads 36 issues, names every doubt, and registers nothing while one is open', async () => {
    const { status, body: draft } = await upload(data(list));
    expect(status).toBe(201);
    expect(draft.rows).toHaveLength(36);
    expect(draft.listedOn).toBe('2026-08-10');
    const doubtful = draft.rows.filter((row) => row.problems.some((problem) => problem.blocking)).map((row) => row.code.slice(-3));
    expect(doubtful).toEqual(['005', '007', '008', '009', '017', '019', '020', '024', '026', '031', '034']);
    expect(draft.rows.find((row) => row.code.endsWith('019'))?.responsibleUnits.unknown).toMatchObject([{ text: '青砾镇', suggestions: [{ name: '青栎镇人民政府' }] }]);

    const refused = await office.call<Problem>('POST', `${at(draft)}/confirm`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'STILL_OPEN' } });
    expect(await count()).toBe(0);
  });

  it('takes a person’s decisions, registers all at once, and the same file again changes nothing', async () => {
    const { body: draft } = await upload(data(list));
    const patched = await office.call<ImportView>('PATCH', at(draft), { decisions: decided(draft) });
    expect({ status: patched.status, open: patched.body.rows.flatMap((row) => row.problems.filter((each) => each.blocking)) }).toEqual({ status: 200, open: [] });
    const [first, second] = await Promise.all([office.call<ImportView>('POST', `${at(draft)}/confirm`), office.call<ImportView>('POST', `${at(draft)}/confirm`)]);
    expect([first, second].map(({ body }) => body.result)).toContainEqual({ registered: 36, unchanged: 0, leftOut: 0 });
    expect(await count()).toBe(36);

    const { body: again } = await upload(data(list));
    expect(again.rows.every((row) => row.alreadyRegistered)).toBe(true);
    expect((await office.call<ImportView>('POST', `${at(again)}/confirm`)).body.result).toEqual({ registered: 0, unchanged: 36, leftOut: 0 });
    expect(await count()).toBe(36);
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });

  it('gives the ledger back with the columns people know, each person their own rows', async () => {
    const ledger = async (account: string) => {
      const caller = await county.as(account);
      const response = await fetch(`${county.stack.urls.web}/api/exports/ledger.xlsx?batch=${batch.id}`, { headers: caller.headers });
      expect(response.status).toBe(200);
      const read = await readWorkbook(Buffer.from(await response.arrayBuffer()));
      if (isWorkbookRefusal(read)) throw new Error(read.message);
      return read.sheets[0]!.rows.map((row) => row.map((cell) => cell.text));
    };
    const everything = await ledger('yl013_zg1');
    const headings = everything.flat();
    for (const heading of ['问题编号', '反馈问题', '整改目标', '责任领导', '牵头单位', '责任单位', '整改时限', '是否销号', '延期次数', '备注']) expect(headings).toContain(heading);
    const codes = (rows: readonly (readonly string[])[]) => new Set(rows.flat().filter((text) => /^TDHTK-2026-\d{3}$/.test(text)));
    expect(codes(everything).size).toBe(36);
    const ofTownship = (await (await county.as('yl105_jb')).issues(`?batch=${batch.id}&limit=100`)).items;
    expect(ofTownship.length).toBeLessThan(36);
    expect(codes(await ledger('yl105_jb'))).toEqual(new Set(ofTownship.map((item) => item.code)));
  });

  it('refuses what is no workbook with a sentence, and lives on', async () => {
    const hostile: readonly [string, Buffer][] = [
      ['不是工作簿.xlsx', Buffer.from('这不是工作簿')],
      ['空.xlsx', Buffer.alloc(0)],
      ['截断.xlsx', data(list).subarray(0, 4000)],
    ];
    for (const [name, content] of hostile) {
      const { status, body } = await upload(content, name);
      expect({ name, status, chinese: /[\u4e00-\u9fff]/.test(body.detail) }).toEqual({ name, status: 422, chinese: true });
    }
    expect((await upload(data(list), list, await county.as('yl102_jb'))).status).toBe(403);
    expect((await office.call('GET', '/api/session')).status).toBe(200);
  });

  it('refuses bodies it does not understand and changes nothing', async () => {
    const [issue] = (await office.issues(`?batch=${batch.id}&limit=1`)).items;
    const path = `/api/issues/${issue!.id}/commands`;
    const bodies = [{ type: 'close' }, { type: 'assign', target: 5 }, [], 'assign', { type: 'receive', taskId: 7 }, null];
    for (const body of bodies) {
      const answer = await office.call<Problem>('POST', path, body, { 'idempotency-key': 'a-key-of-its-own' });
      expect({ body, status: answer.status, type: answer.headers.get('content-type') }).toMatchObject({ status: 400, type: expect.stringContaining('application/problem+json') });
    }
    expect((await office.call('POST', path, { type: 'assign' })).status).toBe(400);
    expect((await office.issue(issue!.id)).version).toBe(issue!.version);
    expect((await office.call('GET', '/api/issues/not-an-id')).status).toBe(400);
  });
});
