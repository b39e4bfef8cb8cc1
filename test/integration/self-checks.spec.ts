import { randomUUID } from 'node:crypto';
import { ISSUE, issueWorkflowId, type BatchView, type DelegationView, type IssueCommand, type IssueStanding, type IssueView, type SelfCheckList } from '@rectify/contracts';
import { addDays, businessDateOf } from '@rectify/domain';
import { readLog, uuidv7, verifyAllLogs } from '@rectify/persistence';
import { Client, Connection } from '@temporalio/client';
import { keepHistory } from './support/histories';
import { County } from './support/county';
import { Course } from './support/course';
import { eventually } from './support/waiting';

describe('举一反三 on the real servers', () => {
  let county: County;
  let course: Course;
  let temporal: Connection;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    temporal = await Connection.connect({ address: county.stack.urls.temporal });
  });
  afterAll(async () => {
    await temporal?.close();
    await county?.stop();
  });

  /** An issue of 青栎镇 that is with those who do the work. */
  const parent = async (): Promise<IssueView> => {
    const office = await course.as('yl013_zg1');
    const { body: batch } = await office.call<BatchView>('POST', '/api/batches', {
      kind: 'drill', name: `演练 ${uuidv7().slice(-6)}`, listedOn: '2026-03-02', rate: 1, startsAt: '2026-03-02T01:00:00.000Z',
    });
    const { body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId: batch.id,
      code: `TJ-${uuidv7().slice(-6)}`,
      finding: '停产企业仍在报送产值，台账与用电数据不一致。',
      section: '工业',
      objective: '停产企业全部核实，台账与现场一致。',
      leaderIds: [county.actor('ld08').personId],
      leadUnitIds: [county.unit('YL023').id],
      responsibleUnitIds: [county.unit('YL102').id],
      deadline: '20个工作日内',
    });
    return course.complete(body.id, 'yl013_zg1', 'yl102_jb');
  };
  const starting = (...codes: readonly string[]): Extract<IssueCommand, { type: 'startSelfChecks' }> => ({
    type: 'startSelfChecks', unitIds: codes.map((code) => county.unit(code).id), deadline: '2026-03-31',
  });
  const rollUp = async (account: string, id: string): Promise<SelfCheckList> => (await course.as(account)).get(`/api/issues/${id}/self-checks`);
  const report = async (account: string, id: string, selfCheck: object) => {
    const caller = await course.as(account);
    const action = (await caller.issue(id)).actions.find(({ type }) => type === 'submitForClosure');
    const claim = { done: '逐户核对了在库企业', effect: '', standingMechanism: '', evidence: [], selfCheck };
    return caller.command(id, { type: 'submitForClosure', taskId: action?.taskId ?? '', claim } as IssueCommand);
  };

  it('one issue, three townships: a nil report, findings, and silence, which is no nil report', async () => {
    const { id, facts } = await parent();
    const office = await course.as('yl013_zg1');
    const issue = await office.does(id, starting('YL103', 'YL104', 'YL105'));
    expect(issue).toMatchObject({ selfCheckCount: 3, status: '方案编制' });
    const begun = await rollUp('yl013_zg1', id);
    expect(begun.items.map(({ code, unit, status, deadline, report: said }) => [code, unit.id, status, deadline, said])).toEqual(
      ['YL103', 'YL104', 'YL105'].map((code, index) => [`${facts.code}-J0${index + 1}`, county.unit(code).id, '待签收', '2026-03-31', null]),
    );
    const [nil, found, silent] = begun.items.map(({ issueId }) => issueId) as [string, string, string];
    expect((await (await course.as('yl103_jb')).tasks('mine')).items.map(({ issueId }) => issueId)).toContain(nil);

    for (const [account, child] of [['yl103_jb', nil], ['yl104_jb', found]] as const) await course.complete(child, account);
    expect(await report('yl103_fz', nil, { kind: 'findings', findings: [] })).toMatchObject({ status: 422, body: { code: 'RESULT_MISSING' } });
    expect((await report('yl103_fz', nil, { kind: 'nil' })).status).toBe(200);
    const findings = [
      { text: '一户停产企业仍在报送', evidence: [{ name: '现场核查记录', reference: '统计站' }] },
      { text: '一户企业台账缺失', evidence: [{ name: '核对表', reference: '企业台账' }] },
    ];
    expect((await report('yl104_fz', found, { kind: 'findings', findings })).status).toBe(200);

    const { items, sums, origin } = await rollUp('yl013_zg1', id);
    expect(sums).toEqual({ units: 3, reported: 2, nil: 1, withFindings: 1, unreported: 1, found: 2 });
    expect(origin).toBeNull();
    expect(items.map(({ status, report: said }) => [status, said?.result, said?.by])).toEqual([
      ['自查审核', { kind: 'nil' }, county.actor('yl103_fz').name],
      ['自查审核', { kind: 'findings', findings }, county.actor('yl104_fz').name],
      ['待签收', undefined, undefined],
    ]);
    expect((await (await course.as('yl104_fz')).issue(found)).work[0]?.claim?.selfCheck).toEqual({ kind: 'findings', findings });
    expect((await readLog(county.db.manager, silent)).map(({ event }) => event.type)).toEqual(['issueRegistered', 'issueAssigned', 'stageOpened']);

    await course.complete(nil, 'yl013_zg1', 'yl013_zg2');
    expect((await rollUp('ld08', id)).items[0]).toMatchObject({ status: '已销号', light: '灰', report: { result: { kind: 'nil' } } });
    const archive = await fetch(`${county.stack.urls.web}/api/issues/${nil}/archive.zip`, { headers: office.headers });
    expect(archive.status).toBe(200);
    await keepHistory(county, nil, '2-self-check-v1');
  });

  it('a unit sees its own line and where it came from, not the others; a stranger sees nothing', async () => {
    const { id, facts } = await parent();
    await (await course.as('yl013_zg1')).does(id, starting('YL103', 'YL104'));
    const own = await rollUp('yl103_jb', id);
    expect(own.items.map(({ unit }) => unit.name)).toEqual([county.unit('YL103').name]);
    expect(own.sums).toMatchObject({ units: 1, unreported: 1 });
    const child = own.items[0]?.issueId ?? '';
    expect(await (await course.as('yl103_jb')).issue(child)).toMatchObject({ facts: { origin: { issueId: id, code: facts.code }, rectifyType: '举一反三' } });
    expect(await rollUp('yl103_jb', child)).toMatchObject({ items: [], origin: { issueId: id, code: facts.code, reachable: false } });
    expect((await rollUp('yl013_zg1', child)).origin).toMatchObject({ reachable: true });
    expect((await (await course.as('yl105_jb')).call('GET', `/api/issues/${id}/self-checks`)).status).toBe(404);
    expect((await rollUp('yl102_jb', id)).items).toEqual([]);
  });

  it('is started once: a second time is refused, two at once make it once, the same key gives the same answer', async () => {
    const { id } = await parent();
    const office = await course.as('yl013_zg1');
    const key = randomUUID();
    const answers = await Promise.all([
      office.command(id, starting('YL103', 'YL104'), key),
      office.command(id, starting('YL103', 'YL104'), key),
      (await course.as('yl013_zg2')).command(id, starting('YL104', 'YL105')),
    ]);
    const [one, same, other] = answers;
    expect([same.status, same.body.version]).toEqual([one.status, one.body.version]);
    expect(one.status === 200).toBe(other.status !== 200);
    expect([one, other].find(({ status }) => status !== 200)).toMatchObject({ status: 422, body: { code: 'SELF_CHECK_STARTED' } });
    expect((await rollUp('yl013_zg1', id)).sums).toMatchObject({ units: 2, unreported: 2 });
    expect(await office.command(id, starting())).toMatchObject({ status: 422, body: { code: 'UNITS_MISSING' } });
    expect(await office.command(id, starting('YL106', 'YL106'))).toMatchObject({ status: 422, body: { code: 'UNIT_TWICE' } });
    expect(await office.command(id, { ...starting('YL106'), deadline: '2026-03-02' })).toMatchObject({ status: 422, body: { code: 'DATE_NOT_ALLOWED' } });
    expect(await (await course.as('yl020_sh1')).command(id, starting('YL106'))).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  });

  it('is reported by whoever stands for the head of the unit, with both names', async () => {
    const { id } = await parent();
    await (await course.as('yl013_zg1')).does(id, starting('YL105'));
    const [child] = (await rollUp('yl013_zg1', id)).items.map(({ issueId }) => issueId) as [string];
    await course.complete(child, 'yl105_jb');
    const head = await course.as('yl105_fz');
    const today = businessDateOf(Date.now());
    const asked = { delegateId: county.actor('yl105_sh').personId, from: today, until: addDays(today, 1), reason: '外出培训' };
    const { status, body: delegation } = await head.call<DelegationView>('POST', '/api/delegations', asked);
    expect(status).toBe(201);
    expect((await report('yl105_sh', child, { kind: 'nil' })).status).toBe(200);
    expect((await rollUp('yl013_zg1', id)).items[0]?.report?.by).toBe(`${county.actor('yl105_fz').name}（受委托人${county.actor('yl105_sh').name}）`);
    expect((await head.call('DELETE', `/api/delegations/${delegation.id}`)).status).toBe(204);
  });

  it('the children live: each has a workflow that knows when to wake, and proves its log', async () => {
    const { id } = await parent();
    await (await course.as('yl013_zg1')).does(id, starting('YL103', 'YL104'));
    const client = new Client({ connection: temporal, namespace: county.stack.env.TEMPORAL_NAMESPACE });
    for (const { issueId } of (await rollUp('yl013_zg1', id)).items) {
      const standing = await eventually(`the workflow of ${issueId}`, () =>
        client.workflow.getHandle(issueWorkflowId(issueId)).query<IssueStanding>(ISSUE).catch(() => undefined),
      );
      expect(standing).toMatchObject({ phase: 'open', wakesAt: expect.anything() });
    }
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
