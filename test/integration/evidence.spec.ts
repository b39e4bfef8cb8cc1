import type { BatchView, EventList, IssueCommand, IssueView, NoticeList } from '@rectify/contracts';
import { addDays, addMonths, businessDateOf } from '@rectify/domain';
import { uuidv7, verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { claim, claimFor, Course, filledIn, onSite, plan } from './support/course';
import { eventually } from './support/waiting';

// Two days of business time in a second: a month passes in a quarter of a minute.
const RATE = 172_800;

describe('佐证, 现场核查 and 月报, on the real servers', () => {
  let county: County;
  let course: Course;
  let office: Awaited<ReturnType<Course['as']>>;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
  });
  afterAll(() => county?.stop());

  const registered = async (batch: object, more: object): Promise<IssueView> => {
    const { body: made } = await office.call<BatchView>('POST', '/api/batches', batch);
    const { status, body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId: made.id, code: `TJ-${uuidv7().slice(-6)}`, finding: '投资项目形象进度与报送数据不一致。', section: '投资',
      objective: '数据与现场、凭证一致。', measures: ['逐个项目到现场核对'], leaderIds: [county.actor('ld08').personId],
      leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '20个工作日内', ...more,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };

  it('a submission lacks papers and ticks, a review lacks its visit; both are asked for, given and kept', async () => {
    const { id } = await registered({ kind: 'formal', name: '正式批次', listedOn: '2026-11-20' }, {});
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');
    const head = await course.as('yl102_fz');
    const submit = (await head.issue(id)).actions.find(({ type }) => type === 'submitForClosure')!;
    expect(submit).toMatchObject({ openMeasures: [0], requiredEvidence: [{ key: 'approvalPapers' }, { key: 'progressPhotos' }] });
    const claims = async (what: object) => head.command(id, { type: 'submitForClosure', taskId: submit.taskId ?? '', claim: { ...claimFor(submit), ...what } });
    expect((await claims({ evidence: claim.evidence })).body).toMatchObject({ code: 'EVIDENCE_MISSING', detail: expect.stringContaining('佐证还缺：项目审批、核准或备案文件') });
    const unproved = claimFor(submit).evidence.filter((entry) => !('measure' in entry));
    expect((await claims({ evidence: unproved })).body).toMatchObject({ code: 'EVIDENCE_MISSING', detail: expect.stringContaining('第1条（现场核查记录与照片）') });
    expect((await claims({ measuresDone: [] })).body).toMatchObject({ code: 'PROGRESS_INCOMPLETE' });
    const submitted = await head.does(id, filledIn(submit));
    expect(submitted.work[0]?.claim).toMatchObject({ measuresDone: [0], evidence: expect.arrayContaining([expect.objectContaining({ key: 'progressPhotos' }), expect.objectContaining({ measure: 0 })]) });

    await course.complete(id, 'yl102_sh', 'yl022_sh1', 'yl022_sh2');
    const reviewer = await course.as('yl020_sh1');
    const approve = (await reviewer.issue(id)).actions.find(({ type }) => type === 'approve')!;
    expect(approve.onSitePeople).toBe(2);
    const { onSite: _visit, ...alone } = filledIn(approve) as Extract<ReturnType<typeof filledIn>, { type: 'approve' }>;
    expect((await reviewer.command(id, alone)).body).toMatchObject({ code: 'ON_SITE_MISSING' });
    expect((await reviewer.command(id, { ...alone, onSite: { ...onSite, people: ['核查员甲'] } })).body).toMatchObject({ code: 'ON_SITE_MISSING' });
    const approved = await reviewer.does(id, filledIn(approve));
    expect(approved.track.find(({ key }) => key === 'statisticsReview')?.signatures).toMatchObject([{ onSite: { people: onSite.people, place: onSite.place } }]);
    const { items } = await office.get<EventList>(`/api/issues/${id}/events`);
    expect(items.find(({ title }) => title === '“统计审核”同意')?.detail).toContain('现场核查：2026-11-20');
    expect((await course.complete(id, 'ld08')).status).toBe('已销号');
  });

  it('a unit that says nothing in a month is reminded, 整改办 sees it, 零报告 sets it right', async () => {
    const { id } = await registered(
      { kind: 'drill', name: '月报演练', listedOn: '2026-03-02', rate: RATE, startsAt: '2026-03-02T01:00:00.000Z' },
      { section: '工业', deadline: '2026年12月底前' },
    );
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');
    const handler = await course.as('yl102_jb');
    const silent = await eventually('a silent month', async () => {
      const [work] = (await office.issue(id)).work;
      return work?.months?.find(({ reported }) => !reported)?.month;
    }, 60_000);
    const told = async (who: typeof handler) =>
      eventually('月报', async () => (await who.get<NoticeList>('/api/notices')).items.find(({ kind, issueId }) => kind === '月报' && issueId === id), 30_000);
    expect(await told(handler)).toMatchObject({ body: expect.stringContaining('请填报本月进展；确无进展请勾选零报告。') });
    await told(office);
    const report = (await handler.issue(id)).actions.find(({ type }) => type === 'reportProgress')!;
    const nil = { percent: 0, note: '', difficulties: '', nextStep: '', nil: true, measuresDone: [], evidence: [] };
    await handler.does(id, { type: 'reportProgress', taskId: report.taskId ?? '', progress: nil });
    const months = (await office.issue(id)).work[0]?.months ?? [];
    expect(months[0]?.month).toBe('2026-03');
    expect(months.map(({ month }) => month)).toContain(silent);
    const spoken = await eventually('a month that has its report', async () => (await office.issue(id)).work[0]?.months?.find(({ reported }) => reported), 60_000);
    expect(spoken.month >= silent).toBe(true);
  });

  it('a measure whose day is over is urged until it is ticked with its evidence', async () => {
    const { id } = await registered(
      { kind: 'drill', name: '节点演练', listedOn: '2026-03-02', rate: RATE, startsAt: '2026-03-02T01:00:00.000Z' },
      { section: '工业', deadline: '2026年12月底前' },
    );
    await course.complete(id, 'yl013_zg1', 'yl102_jb');
    const handler = await course.as('yl102_jb');
    const planning = await handler.issue(id);
    const nodeDate = addDays(businessDateOf(Date.parse(planning.now)), 20);
    const taskOf = ({ actions }: IssueView, type: string) => actions.find((each) => each.type === type)?.taskId ?? '';
    await handler.does(id, { type: 'submitPlan', taskId: taskOf(planning, 'submitPlan'), plan: { ...plan, measures: plan.measures.map((each) => ({ ...each, nodeDate })) } });
    await course.complete(id, 'yl023_fz', 'yl013_zg1');
    const ofMeasure = async (who: typeof handler, kind: string) => (await who.get<NoticeList>('/api/notices')).items.find((each) => each.kind === kind && each.issueId === id && each.body.includes('第1条措施'));
    const urged = await eventually('催办', async () => ofMeasure(await course.as('yl102_fz'), '催办'), 60_000);
    expect(urged.body).toContain(`请抓紧办理：整改实施（${county.unit('YL102').name}）第1条措施，${nodeDate}前完成。\n第1条：逐户到现场核实`);
    expect(await ofMeasure(handler, '提醒')).toMatchObject({ body: expect.stringContaining(`${nodeDate}前完成`) });
    const late = await handler.issue(id);
    expect(late.measureStandings).toEqual([{ tickedBy: 0, late: true }]);
    const progress = { percent: 60, note: '已核实', difficulties: '', nextStep: '', nil: false, measuresDone: [0], evidence: [] };
    const reports = (evidence: object[]) => handler.command(id, { type: 'reportProgress', taskId: taskOf(late, 'reportProgress'), progress: { ...progress, evidence } } as IssueCommand);
    expect(await reports([])).toMatchObject({ status: 422, body: { code: 'EVIDENCE_MISSING' } });
    expect(await reports([{ name: '核查记录', reference: '第3柜', measure: 1 }])).toMatchObject({ status: 422, body: { code: 'PROGRESS_INCOMPLETE' } });
    expect(await reports([{ name: '核查记录', reference: '第3柜', measure: 0 }])).toMatchObject({ status: 200 });
    expect((await office.issue(id)).measureStandings).toEqual([{ tickedBy: 1, late: false }]);
  }, 90_000);

  it('months of a 中止 ask for nothing', async () => {
    const { id } = await registered(
      { kind: 'drill', name: '中止演练', listedOn: '2026-03-02', rate: 1_000_000, startsAt: '2026-03-02T01:00:00.000Z' },
      { section: '工业', deadline: '2027年12月底前' },
    );
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');
    const stopped = businessDateOf(Date.parse((await office.does(id, { type: 'suspend', reason: '依来函中止' })).now));
    await eventually('75 days later', async () => (businessDateOf(Date.parse((await office.issue(id)).now)) > addDays(stopped, 75) ? true : undefined), 30_000);
    const resumed = businessDateOf(Date.parse((await office.does(id, { type: 'resume', reason: '事由消除' })).now));
    const months = await eventually('a month after that', async () => {
      const asked = (await office.issue(id)).work[0]?.months?.map(({ month }) => month) ?? [];
      return asked.some((month) => month > resumed.slice(0, 7)) ? asked : undefined;
    }, 30_000);
    const between = [1, 2, 3, 4].map((later) => addMonths(`${stopped.slice(0, 7)}-01`, later).slice(0, 7)).filter((month) => month < resumed.slice(0, 7));
    expect(between.length).toBeGreaterThanOrEqual(1);
    expect(months.filter((month) => between.includes(month))).toEqual([]);
  }, 60_000);

  it('every log is whole', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
