import { ISSUE, issueWorkflowId, type BatchView, type EventList, type IssueStanding, type IssueView, type MigrationAnswer, type MigrationCandidates, type MigrationOutlooks } from '@rectify/contracts';
import { nextWakeUp, wallTime, type Definition, type DrillClock, type Stage } from '@rectify/domain';
import { append, publishDefinition, readIssue, uuidv7, verifyAllLogs } from '@rectify/persistence';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { Caller } from './support/caller';
import { County } from './support/county';
import { Course } from './support/course';
import { eventually } from './support/waiting';

describe('issues that follow the next version of their process', () => {
  let county: County;
  let course: Course;
  let office: Caller;
  let next: Definition;
  let atWork: IssueView;
  let inPlanReview: IssueView;
  let clock: DrillClock;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
    const { body: batch } = await office.call<BatchView>('POST', '/api/batches', { kind: 'drill', name: '换版演练', listedOn: '2026-09-01', rate: 1, startsAt: '2026-09-01T01:30:00.000Z' });
    [clock] = (await county.db.query(`select clock from batch where id = $1`, [batch.id])).map((row: { clock: DrillClock }) => row.clock);
    atWork = await registered(batch.id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');
    inPlanReview = await registered(batch.id, 'yl013_zg1', 'yl102_jb', 'yl102_jb');
    next = changed(county.definition);
    await publishDefinition(county.db, next);
  });
  afterAll(() => county?.stop());

  /** 整改实施 within 20 working days of its opening; no review of the plan by the lead unit any more. */
  function changed(definition: Definition): Definition {
    const stages = definition.stages
      .filter(({ key }) => key !== 'planLeadReview')
      .map((stage): Stage => (stage.key === 'work' ? { ...stage, limit: { workdays: 20 } } : stage));
    return { ...definition, version: definition.version + 1, stages };
  }
  async function registered(batchId: string, ...accounts: readonly string[]): Promise<IssueView> {
    const { status, body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId, code: `TJ-${uuidv7().slice(-6)}`, finding: '停产企业仍在报送产值。', section: '工业', objective: '全部核实', measures: ['逐户核实'],
      leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '2026-12-31',
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return course.complete(body.id, ...accounts);
  }
  const to = () => ({ key: next.key, version: next.version });
  const preview = (issues: readonly IssueView[], stageMap = {}, caller = office) =>
    caller.call<MigrationOutlooks>('POST', '/api/issues/migrations:preview', { issueIds: issues.map(({ id }) => id), to: to(), stageMap });
  const migrate = (issues: readonly IssueView[], more: object = {}, caller = office, key = uuidv7()) =>
    caller.call<MigrationAnswer>('POST', '/api/issues/migrations', { issueIds: issues.map(({ id }) => id), to: to(), reason: '新版已批准', ...more }, { 'idempotency-key': key });
  const waitsFor = async (issueId: string): Promise<string | null> => {
    const connection = await Connection.connect({ address: county.stack.urls.temporal });
    try {
      const client = new Client({ connection, namespace: county.stack.env.TEMPORAL_NAMESPACE });
      const standing = client.workflow.getHandle(issueWorkflowId(issueId)).query<IssueStanding>(ISSUE);
      return (await standing.catch((error: unknown) => (error instanceof WorkflowNotFoundError ? undefined : Promise.reject(error))))?.wakesAt ?? null;
    } finally {
      await connection.close();
    }
  };

  it('are listed for 整改办, and for nobody else', async () => {
    const { items, to: named } = await office.get<MigrationCandidates>(`/api/issues/migrations?key=${next.key}&version=${next.version}`);
    expect(named).toEqual({ ...to(), name: next.name });
    expect(items.map(({ issueId }) => issueId).sort()).toEqual([atWork.id, inPlanReview.id].sort());
    for (const account of ['yl102_fz', 'ld08', 'sysadmin']) {
      expect((await preview([atWork], {}, await course.as(account))).status).toBe(403);
      expect((await migrate([atWork], {}, await course.as(account))).status).toBe(403);
    }
  });

  it('are looked at first: what would happen to each, or where somebody has to choose; nothing happens', async () => {
    const { status, body } = await preview([atWork, inPlanReview]);
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ refusal: null, moves: [{ from: '整改实施', to: '整改实施', before: { date: '2026-12-31' }, after: { date: '2026-09-29' } }] });
    expect(body.items[1]).toMatchObject({ refusal: { code: 'STAGE_UNMAPPED' }, unmapped: [{ key: 'planLeadReview', name: '方案审核（牵头单位）' }] });
    expect(body.stages.map(({ key }) => key)).toContain('planOfficeReview');
    const chosen = await preview([inPlanReview], { planLeadReview: 'planOfficeReview' });
    expect(chosen.body.items[0]).toMatchObject({ refusal: null, moves: [{ from: '方案审核（牵头单位）', to: '方案审核（整改办）' }] });
    expect((await readIssue(county.db.manager, atWork.id))?.issue.definition.version).toBe(county.definition.version);
  });

  it('migrated while the worker is away, the timer waits for the new term when it is back', async () => {
    county.stack.parts.worker.kill('SIGKILL');
    const key = uuidv7();
    const expected = { [atWork.id]: (await office.issue(atWork.id)).version };
    const { body } = await migrate([atWork, inPlanReview], { expected }, office, key);
    expect(body.items).toMatchObject([{ issueId: atWork.id, outcome: 'done' }, { issueId: inPlanReview.id, outcome: 'refused', code: 'STAGE_UNMAPPED' }]);
    expect((await migrate([atWork, inPlanReview], { expected }, office, key)).body).toEqual(body);
    expect((await office.issue(atWork.id)).tasks).toMatchObject([{ due: '2026-09-29' }]);
    const read = await readIssue(county.db.manager, atWork.id);
    const wakes = new Date(wallTime(clock, nextWakeUp(read!.issue)!)).toISOString();
    await eventually('the worker is back and the workflow waits for the new instant', async () => ((await waitsFor(atWork.id).catch(() => null)) === wakes ? true : undefined), 60_000);
    const { items } = await office.get<EventList>(`/api/issues/${atWork.id}/events`);
    const told = items.find(({ type }) => type === 'definitionMigrated');
    expect(told?.title).toMatch(/^流程迁移：由《.+》第\d+版改按第\d+版办理$/);
    expect(told?.detail).toContain('“整改实施”（');
  }, 120_000);

  it('by two people at once, one migrates and the other is told', async () => {
    const second = await course.as('yl013_zg2');
    const stageMap = { planLeadReview: 'planOfficeReview' };
    const expected = { [inPlanReview.id]: (await office.issue(inPlanReview.id)).version };
    const answers = await Promise.all([office, second].map((caller) => migrate([inPlanReview], { stageMap, expected }, caller)));
    expect(answers.map(({ body }) => body.items[0]?.outcome).sort()).toEqual(['done', 'refused']);
    expect(answers.map(({ body }) => body.items[0]?.code)).toContain('STALE_VERSION');
    const { items } = await office.get<EventList>(`/api/issues/${inPlanReview.id}/events`);
    expect(items.filter(({ type }) => type === 'definitionMigrated')).toHaveLength(1);
    expect((await office.issue(inPlanReview.id)).tasks).toMatchObject([{ stage: 'planOfficeReview' }]);
  });

  it('go on by the new version to 整改实施, told with the names of each time', async () => {
    const issue = await course.complete(inPlanReview.id, 'yl013_zg1');
    expect(issue.tasks).toMatchObject([{ stage: 'work', due: '2026-09-29' }]);
    const { items } = await office.get<EventList>(`/api/issues/${inPlanReview.id}/events`);
    expect(items.map(({ title }) => title).join('\n')).toContain('转入“方案审核（牵头单位）”');
  });

  it('to a version deleted in that moment, they stay as they are and the office is told', async () => {
    const { version } = await office.issue(atWork.id);
    const deleted = { ...next, version: next.version + 1 };
    const command = { type: 'migrate', to: deleted, reason: '新版已批准' } as const;
    expect(await append(county.db, { issueId: atWork.id, command, actor: county.actor('yl013_zg1'), wall: Date.now() })).toEqual({ problem: 'DEFINITION_GONE' });
    expect(await office.issue(atWork.id)).toMatchObject({ version });
    expect((await readIssue(county.db.manager, atWork.id))?.issue.definition.version).toBe(next.version);
  });

  it('leave logs and lists that prove themselves', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
