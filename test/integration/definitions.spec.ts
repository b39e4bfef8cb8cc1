import type { BatchView, DefinitionChanges, DefinitionList, DraftView, IssueView, NoticeList, Problem } from '@rectify/contracts';
import type { Definition } from '@rectify/domain';
import { verifyAllLogs } from '@rectify/persistence';
import type { Answer, Caller } from './support/caller';
import { County } from './support/county';

const KEY = 'statistics-inspection';
const DRAFTS = '/api/definitions/drafts';

describe('a process, from the copy of a draft to the issues that run on it', () => {
  let county: County;
  let author: Caller;
  let second: Caller;
  let office: Caller;
  let township: Caller;
  /** Version that came with the product. */
  let shipped: number;

  beforeAll(async () => {
    county = await County.start();
    [author, second, office, township] = await Promise.all(['sysadmin', 'secadmin', 'yl013_zg1', 'yl102_jb'].map((account) => county.as(account))) as [Caller, Caller, Caller, Caller];
    shipped = county.definition.version;
  });
  afterAll(() => county?.stop());

  const post = (caller: Caller, path: string, body: unknown = {}) => caller.call<DraftView & Problem>('POST', path, body);
  const step = (caller: Caller, draft: { id: string }, name: string, body: unknown = {}) => post(caller, `${DRAFTS}/${draft.id}/${name}`, body);
  const copy = async (name: string, key = KEY, from = { key: KEY, version: shipped }): Promise<DraftView> => good(await post(author, DRAFTS, { from, key, name }), 201);
  const save = (draft: DraftView, definition: unknown) => author.call<DraftView & Problem>('PATCH', `${DRAFTS}/${draft.id}`, { definition, expectedRevision: draft.revision });
  const list = () => office.get<DefinitionList>('/api/definitions');
  const versions = async (key = KEY) => (await list()).items.find((item) => item.key === key)?.versions ?? [];
  const audited = async (subject: string): Promise<string[]> =>
    (await county.db.query(`select action from audit where subject = $1 order by at, id`, [subject])).map(({ action }: { action: string }) => action);
  const newBatch = async (name: string, body: object = {}): Promise<BatchView> => good(await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name, listedOn: '2026-11-23', ...body }), 201);
  const register = async (batch: BatchView, code: string): Promise<IssueView> => {
    const body = { batchId: batch.id, code, finding: '停产企业仍在报送产值。', section: '工业', objective: '全部核实', measures: ['逐户核实'], leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '2027-03-31' };
    return good(await office.call<IssueView>('POST', '/api/issues', body), 201);
  };
  const definitionOf = async (issueId: string) => (await county.db.query(`select definition_key as key, definition_version as version from issue where id = $1`, [issueId]))[0];
  const publish = async (draft: DraftView, approver = second): Promise<DraftView> => {
    good(await step(author, draft, 'submit', { note: '按会议纪要修改' }));
    return good(await step(approver, draft, 'publish'));
  };

  it('townships have nothing to do with it', async () => {
    for (const [method, path] of [['GET', '/api/definitions'], ['GET', `/api/definitions/${KEY}/versions/${shipped}`], ['DELETE', `/api/definitions/${KEY}/versions/${shipped}`]] as const) {
      expect((await township.call(method, path)).status).toBe(403);
    }
    expect((await post(township, DRAFTS, { from: { key: KEY, version: shipped }, key: KEY, name: '我的流程' })).status).toBe(403);
    expect((await post(second, DRAFTS, { from: { key: KEY, version: shipped }, key: KEY, name: '安全管理员的流程' })).status).toBe(403);
  });

  it('what came with the product is listed, with nobody’s name, and stays', async () => {
    expect((await versions())[0]).toMatchObject({ version: shipped, shipped: true, inForce: true, authorName: null, deletable: false });
    expect((await list()).items.find(({ key }) => key === 'self-check')).toMatchObject({ forBatches: false });
    const { status, body } = await author.call<Problem>('DELETE', `/api/definitions/${KEY}/versions/${shipped}`);
    expect([status, body.code]).toEqual([422, 'VERSION_IN_USE']);
  });

  it('a draft is saved by its author, and never over what was saved elsewhere', async () => {
    const draft = await copy('统计督察整改');
    expect(draft).toMatchObject({ state: 'editing', revision: 1, key: KEY, basedOn: { key: KEY, version: shipped }, newest: shipped });
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const once = good(await save(draft, { ...draft.definition, name: '统计督察整改（新）' }));
    expect(once).toMatchObject({ revision: 2, name: '统计督察整改（新）' });
    const late = await save(draft, { ...draft.definition, name: '别处的改动' });
    expect([late.status, late.body.code, late.body.version]).toEqual([409, 'STALE_VERSION', 2]);
    expect((await office.call<Problem>('PATCH', `${DRAFTS}/${draft.id}`, { definition: draft.definition, expectedRevision: 2 })).status).toBe(403);
    expect((await office.get<DraftView>(`${DRAFTS}/${draft.id}`)).name).toBe('统计督察整改（新）');
    expect((await author.call('DELETE', `${DRAFTS}/${draft.id}`)).status).toBe(204);
    expect((await author.call('GET', `${DRAFTS}/${draft.id}`)).status).toBe(404);
    expect(await audited(draft.id)).toEqual(['definitionDraft.created', 'definitionDraft.discarded']);
  });

  it('with errors it may be saved, and is told what is wrong, but not submitted', async () => {
    const draft = await copy('没有审核的流程');
    const unsound = { ...draft.definition, stages: draft.definition.stages.filter(({ act }) => act !== 'review') };
    const saved = good(await save(draft, unsound));
    expect(saved.problems.map(({ severity }) => severity)).toContain('error');
    const { status, body } = await step(author, draft, 'submit', { note: '请批准' });
    expect([status, body.code]).toEqual([422, 'DEFINITION_UNSOUND']);
    expect((await post(author, '/api/definitions/validate', { definition: unsound })).body.problems).toEqual(saved.problems);
    await author.call('DELETE', `${DRAFTS}/${draft.id}`);
  });

  it('what no definition can be is refused, and nothing changes', async () => {
    const draft = await copy('原样');
    const [stage] = draft.definition.stages;
    const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ not: inner }), { fact: 'severalUnits', is: true });
    const hostile: readonly unknown[] = [
      { ...draft.definition, shouldReport: 1 },
      { ...draft.definition, stages: [] , conclusions: 'all' },
      { ...draft.definition, stages: [{ ...stage, when: deep(400) }] },
      { ...draft.definition, stages: Array.from({ length: 500 }, () => stage) },
      { ...draft.definition, name: '长'.repeat(100_000) },
      [], 'definition', null,
    ];
    for (const definition of hostile) expect((await save(draft, definition)).status).toBe(400);
    for (const length of [600_000, 3_000_000]) expect((await save(draft, { ...draft.definition, name: 'x'.repeat(length) })).status).toBe(413);
    expect((await post(author, '/api/definitions/validate', { definition: hostile[2] })).status).toBe(400);
    expect((await post(author, '/api/definitions/diff', { from: draft.basedOn, to: { definition: hostile[0] } })).status).toBe(400);
    expect(await author.get<DraftView>(`${DRAFTS}/${draft.id}`)).toEqual(draft);
    await author.call('DELETE', `${DRAFTS}/${draft.id}`);
  });

  it('is approved by a second person: a running issue stays on its version, a new one takes the new version', async () => {
    const batch = await newBatch('2026年第一批');
    const running = await register(batch, 'TJ-1');
    expect(await definitionOf(running.id)).toEqual({ key: KEY, version: shipped });

    const draft = await copy('统计督察整改');
    const edited = good(await save(draft, withLimit(draft.definition, 4)));
    const submitted = good(await step(author, edited, 'submit', { note: '发改审核改为4个工作日' }));
    expect(submitted).toMatchObject({ state: 'submitted', note: '发改审核改为4个工作日' });
    const { body: changes } = await second.call<DefinitionChanges>('POST', '/api/definitions/diff', { from: draft.basedOn, to: { definition: submitted.definition } });
    expect(changes.sentences).toEqual([expect.stringMatching(/发改审核.*4个?工作日/)]);
    expect((await save(submitted, draft.definition)).body.code).toBe('DRAFT_SUBMITTED');
    expect((await step(author, draft, 'publish')).body.code).toBe('VERIFIER_IS_DOER');
    const withdrawn = good(await step(author, draft, 'withdraw'));
    expect(withdrawn.state).toBe('editing');
    good(await step(author, draft, 'submit', { note: '发改审核改为4个工作日' }));
    const rejected = good(await step(second, draft, 'reject', { reason: '请附会议纪要' }));
    expect(rejected).toMatchObject({ state: 'rejected', rejection: '请附会议纪要' });
    good(await step(author, draft, 'submit', { note: '按11月会议纪要，发改审核改为4个工作日' }));
    // Whoever read an older state decides nothing.
    expect((await step(second, draft, 'publish', { expectedRevision: 2 })).body.code).toBe('STALE_VERSION');
    const published = good(await step(second, draft, 'publish'));
    expect(published).toMatchObject({ state: 'published', published: { key: KEY, version: shipped + 1 } });

    expect(await definitionOf(running.id)).toEqual({ key: KEY, version: shipped });
    expect(await definitionOf((await register(batch, 'TJ-2')).id)).toEqual({ key: KEY, version: shipped + 1 });
    expect((await versions()).slice(0, 2)).toMatchObject([
      { version: shipped + 1, inForce: true, shipped: false, authorName: county.actor('sysadmin').name, approverName: county.actor('secadmin').name, openIssues: 1 },
      { version: shipped, inForce: false, openIssues: 1 },
    ]);
    // Whoever may decide hears of each submission, the author of each decision; nobody of their own.
    const told = async (who: Caller) => (await who.get<NoticeList>('/api/notices')).items.filter(({ page }) => page === `/definitions/drafts/${draft.id}`).map(({ subject, body }) => `${subject}：${body}`).reverse();
    const waiting = `【流程】${county.actor('sysadmin').name}提交了《统计督察整改》的草稿，等待批准`;
    expect(await told(second)).toEqual(['发改审核改为4个工作日', '发改审核改为4个工作日', '按11月会议纪要，发改审核改为4个工作日'].map((note) => `${waiting}：${note}`));
    expect(await told(author)).toEqual([
      `【流程】《统计督察整改》的草稿被${county.actor('secadmin').name}退回：请附会议纪要`,
      `【流程】《统计督察整改》第${shipped + 1}版已由${county.actor('secadmin').name}批准发布：按11月会议纪要，发改审核改为4个工作日`,
    ]);
    expect(await told(await county.as('yl102_fz'))).toEqual([]);
    expect(await audited(draft.id)).toEqual(
      ['created', 'submitted', 'withdrawn', 'submitted', 'rejected', 'submitted', 'published'].map((what) => `definitionDraft.${what}`),
    );
  });

  it('a version in use cannot be deleted, not even in the database; an unused one can, and its number is not given again', async () => {
    const inUse = await author.call<Problem>('DELETE', `/api/definitions/${KEY}/versions/${shipped + 1}`);
    expect([inUse.status, inUse.body.code]).toEqual([422, 'VERSION_IN_USE']);
    await expect(county.db.query(`delete from definition where key = $1 and version = $2`, [KEY, shipped + 1])).rejects.toMatchObject({ code: '23503' });

    const based = { key: KEY, version: shipped + 1 };
    const unused = await publish(await copy('没人用的一版', KEY, based));
    expect(unused.published?.version).toBe(shipped + 2);
    expect((await author.call('DELETE', `/api/definitions/${KEY}/versions/${shipped + 2}`)).status).toBe(204);
    expect(await audited(KEY)).toEqual(['definition.deleted']);
    const next = await publish(await copy('再来一版', KEY, based));
    expect(next.published?.version).toBe(shipped + 3);
    expect(next.definition.version).toBe(shipped + 3);
  });

  it('of two who approve at once, one does, and the other is told', async () => {
    const draft = await copy('两人同时批准', KEY, { key: KEY, version: shipped + 3 });
    good(await step(author, draft, 'submit', { note: '请批准' }));
    const answers = await Promise.all([step(second, draft, 'publish'), step(office, draft, 'publish')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('DRAFT_SETTLED');
    expect((await versions())[0]?.version).toBe(shipped + 4);
  });

  it('a draft that was overtaken says so, and goes on when its author takes the newer version as base', async () => {
    const base = { key: KEY, version: shipped + 4 };
    const [slow, quick] = [await copy('慢的', KEY, base), await copy('快的', KEY, base)];
    good(await step(author, slow, 'submit', { note: '慢的' }));
    await publish(quick);
    const { status, body } = await step(second, slow, 'publish');
    expect([status, body.code]).toEqual([422, 'BASE_OUTDATED']);
    good(await step(author, slow, 'withdraw'));
    expect(good(await step(author, slow, 'rebase', { version: shipped + 5 })).basedOn).toEqual({ key: KEY, version: shipped + 5 });
    expect((await publish(slow)).published?.version).toBe(shipped + 6);
  });

  it('under a key of its own it is another process, which a batch may choose; 自查 it may not', async () => {
    const draft = await copy('县级专项督查', 'county-special');
    expect((await office.call<Problem>('POST', '/api/batches', { kind: 'formal', name: '早了', listedOn: '2026-11-23', definitionKey: 'county-special' })).body.code).toBe('NO_DEFINITION');
    await publish(draft, office);
    expect((await post(author, DRAFTS, { from: { key: KEY, version: shipped }, key: 'county-special', name: '同名' })).body.code).toBe('KEY_TAKEN');
    const batch = await newBatch('专项', { definitionKey: 'county-special' });
    expect(batch.definition).toEqual({ key: 'county-special', name: '县级专项督查' });
    expect(await definitionOf((await register(batch, 'ZX-1')).id)).toEqual({ key: 'county-special', version: 1 });
    const selfCheck = await office.call<Problem>('POST', '/api/batches', { kind: 'formal', name: '自查', listedOn: '2026-11-23', definitionKey: 'self-check' });
    expect([selfCheck.status, selfCheck.body.code]).toEqual([422, 'NOT_FOR_BATCHES']);
  });

  it('leaves logs that prove themselves', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});

function good<T>({ status, body }: Answer<T>, expected = 200): T {
  expect({ status, body }).toMatchObject({ status: expected });
  return body;
}

/** 发改审核 with another limit. */
function withLimit(definition: Definition, workdays: number): Definition {
  return { ...definition, stages: definition.stages.map((stage) => (stage.status === '发改审核' ? { ...stage, limit: { workdays } } : stage)) };
}
