import type { AuditList, AuditVerification, DraftView, Problem } from '@rectify/contracts';
import { businessDateOf } from '@rectify/domain';
import { County } from './support/county';
import { Course } from './support/course';
import { registeredInDrill } from './support/registered-in-drill';

describe('审计, on the real servers', () => {
  let county: County;
  let course: Course;
  let auditor: Awaited<ReturnType<Course['as']>>;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    auditor = await course.as('auditadmin');
  });
  afterAll(() => county?.stop());

  const audit = (query = '') => auditor.get<AuditList>(`/api/audit${query}`);

  it('every change is there, who made it and what it was, the newest first', async () => {
    const admin = await course.as('sysadmin');
    const from = { key: 'simple-rectification', version: 1 };
    const { body: draft } = await admin.call<DraftView>('POST', '/api/definitions/drafts', { from, key: 'county-audit', name: '县里的流程' });
    const definition = { ...draft.definition, name: '县里的新流程' };
    await admin.call('PATCH', `/api/definitions/drafts/${draft.id}`, { definition, expectedRevision: draft.revision });
    await admin.call('POST', `/api/definitions/drafts/${draft.id}/submit`, { note: '改个名字' });
    await (await course.as('secadmin')).call('POST', `/api/definitions/drafts/${draft.id}/publish`, {});

    const { items } = await audit('?area=definitionDraft');
    expect(items.map(({ title, personName }) => `${title} ${personName}`)).toEqual([
      `批准发布流程 ${county.actor('secadmin').name}`, `流程草稿提交审批 ${county.actor('sysadmin').name}`, `建立流程草稿 ${county.actor('sysadmin').name}`,
    ]);
    expect(items[1]?.details).toContainEqual({ label: '改动', value: expect.stringContaining('流程名称：简易整改→县里的新流程') });
    expect(items[2]?.details).toContainEqual({ label: '底稿', value: 'simple-rectification 1' });
  });

  it('is turned over page by page, and asked for by area, day and person', async () => {
    const { items: all } = await audit();
    const first = await audit('?limit=2');
    const rest = await audit(`?limit=200&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(all);
    const today = businessDateOf(Date.now());
    expect((await audit(`?from=${today}&to=${today}`)).items).toEqual(all);
    expect((await audit(`?to=2020-01-01`)).items).toEqual([]);
    const { personId } = county.actor('secadmin');
    expect((await audit(`?person=${personId}`)).items.map(({ title }) => title)).toEqual(['批准发布流程']);
    for (const query of ['?area=moon', '?cursor=xyz', '?from=2026-02-30', '?more=1']) expect((await auditor.call('GET', `/api/audit${query}`)).status).toBe(400);
  });

  it('is for 审计管理员 alone', async () => {
    for (const account of ['sysadmin', 'secadmin', 'yl013_zg1', 'yl102_jb']) {
      const other = await course.as(account);
      expect(await other.call<Problem>('GET', '/api/audit')).toMatchObject({ status: 403, body: { detail: '审计记录由审计管理员查看。' } });
      expect((await other.call('POST', '/api/audit/verify')).status).toBe(403);
    }
    expect((await auditor.call('GET', '/api/issues')).status).toBe(200);
  });

  it('verifies every log, names the one that was tampered with, and notes that it was asked', async () => {
    const office = await course.as('yl013_zg1');
    const id = await registeredInDrill(county, office, { listedOn: '2026-03-02', startsAt: '2026-03-02T01:00:00.000Z', rate: 1 });
    const { code } = (await office.issue(id)).facts;
    const verify = async () => (await auditor.call<AuditVerification>('POST', '/api/audit/verify')).body;
    expect(await verify()).toMatchObject({ issues: 1, faults: [] });
    await county.db.query(`update issue_event set event = jsonb_set(event, '{facts,finding}', '"没有问题"') where issue_id = $1 and seq = 1`, [id]);
    expect(await verify()).toMatchObject({ issues: 1, faults: [{ issueId: id, code, seq: 1, message: '第1条记录与校验链不符，内容被改动过。' }] });
    const [two, one] = (await audit('?area=audit')).items;
    expect([two, one].map((each) => each?.details)).toEqual([
      [{ label: '问题数', value: '1' }, { label: '不符数', value: '1' }], [{ label: '问题数', value: '1' }, { label: '不符数', value: '0' }],
    ]);
  });
});
