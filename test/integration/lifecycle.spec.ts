import type { BatchView, IssueListItem, IssueView } from '@rectify/contracts';
import { readLog, uuidv7, verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { Course } from './support/course';
import { keepHistory, wholeHistory } from './support/histories';
import { doubles, mailsOf } from './support/mailbox';
import { eventually } from './support/waiting';

// One day of business time in a second.
const RATE = 86_400;

describe('an issue on the real servers', () => {
  let county: County;
  let course: Course;
  let office: Awaited<ReturnType<Course['as']>>;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
  });
  afterAll(() => county?.stop());

  const batch = async (body: object): Promise<BatchView> => {
    const { status, body: made } = await office.call<BatchView>('POST', '/api/batches', body);
    expect(status).toBe(201);
    return made;
  };
  const registered = async (batchId: string, more: object = {}): Promise<IssueView> => {
    const { status, body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId,
      code: `TJ-${uuidv7().slice(-6)}`,
      finding: '停产企业仍在报送产值，台账与用电数据不一致。',
      section: '工业',
      objective: '停产企业全部核实，台账与现场一致。',
      measures: ['逐户到现场核实'],
      leaderIds: [county.actor('ld08').personId],
      leadUnitIds: [county.unit('YL023').id],
      responsibleUnitIds: [county.unit('YL102').id],
      deadline: '20个工作日内',
      ...more,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };

  it('travels from 交办 to 销号 through every level, each with its own person', async () => {
    const { id: batchId } = await batch({ kind: 'formal', name: '正式批次', listedOn: '2026-11-20' });
    const { id } = await registered(batchId);

    const statuses: string[] = [];
    for (const account of ['yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1', 'yl102_fz', 'yl102_sh', 'yl023_sh', 'yl020_sh1', 'ld08']) {
      statuses.push((await course.completes(account, id)).status);
    }
    expect(statuses).toEqual(['待签收', '方案编制', '方案审核', '方案审核', '整改中', '乡镇审核', '部门审核', '统计审核', '签批中', '已销号']);

    const closed = await office.issue(id);
    expect(closed).toMatchObject({ conclusion: '已完成', light: '灰', percent: 100, tasks: [] });
    // A lesson for other units may still be drawn; nothing else is left to do.
    expect(closed.actions.map(({ type }) => type)).toEqual(['startSelfChecks']);
    expect(closed.track.find((stage) => stage.key === 'reformReview')?.state).toBe('skipped');
    expect(closed.track.filter((stage) => stage.signatures.length > 0).map((stage) => stage.signatures[0]?.unitName)).toHaveLength(6);
    const seen: IssueListItem[] = (await (await course.as('yl102_jb')).issues()).items;
    expect(seen.map((item) => item.id)).toContain(id);
    await wholeHistory(county, id);
  });

  it('runs a drill on the true clock: reminders, overdue, 黄色督办, 红色督办, a return that re-arms, sign-off', async () => {
    const drill = await batch({ kind: 'drill', name: '演练批次', listedOn: '2026-03-02', rate: RATE, startsAt: '2026-03-02T01:00:00.000Z' });
    const { id } = await registered(drill.id, { deadline: '10个工作日内' });
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');

    const steps = async () => (await readLog(county.db.manager, id)).flatMap(({ event }) => (event.type === 'rungReached' && event.stage === 'work' ? [event] : []));
    await eventually('红色督办', async () => ((await steps()).some((each) => each.step === '红色督办') ? true : undefined), 60_000);
    // What is done before its mail goes out is not mailed: so every mail is waited for before the task is completed.
    const mailed = (kind: string) =>
      eventually(`the mail ${kind}`, async () => ((await mailsOf(county)).some((mail) => mail.subject.includes('演练') && mail.subject.includes(kind)) ? true : undefined));
    await mailed('黄色督办');
    await mailed('红色督办');
    const first = (await steps()).map((each) => each.rung);
    expect(first).toEqual(expect.arrayContaining(['before1', 'dueDay', 'overdue', 'after1', 'after2', 'after5']));
    expect(new Set(first).size).toBe(first.length);
    expect((await office.issue(id)).marks).toMatchObject({ everOverdue: true, yellowOrders: 1, redOrders: 1 });

    await course.complete(id, 'yl102_fz');
    const reviewer = await course.as('yl102_sh');
    const review = (await reviewer.issue(id)).actions.find((action) => action.type === 'return');
    await reviewer.does(id, { type: 'return', taskId: review?.taskId ?? '', to: 'work', opinion: '照片不是现场所拍，请补正' });
    const again = await eventually('the ladder of the second round', async () => {
      const rungs = (await steps()).filter((each) => each.taskId.endsWith('/2'));
      return rungs.some((each) => each.rung === 'before1') ? rungs : undefined;
    });
    expect(again.length).toBeGreaterThan(0);
    await mailed('退回');

    const closed = await course.complete(id, 'yl102_fz', 'yl102_sh', 'yl023_sh', 'yl020_sh1', 'ld08');
    expect(closed).toMatchObject({ status: '已销号', marks: { returns: 1 } });
    expect((await readLog(county.db.manager, id)).filter(({ event }) => event.type === 'issueReturned')).toHaveLength(1);

    const mails = (await mailsOf(county)).filter((mail) => mail.subject.includes('演练'));
    const alert = mails.find((mail) => mail.subject.includes('红色督办') && mail.to.some((address) => address.startsWith('ld08')));
    expect(alert?.text).toContain(`/issues/${id}`);
    expect(doubles(mails)).toEqual([]);
    await keepHistory(county, id, '2-overdue-and-returned');
  }, 120_000);

  it('answers one of two reviewers with 200 and the other with 409', async () => {
    const { id: batchId } = await batch({ kind: 'formal', name: '两人同审', listedOn: '2026-11-20' });
    const { id } = await registered(batchId);
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz');
    const [one, other] = [office, await course.as('yl013_zg2')];
    const approve = (await one.issue(id)).actions.find((action) => action.type === 'approve');
    const command = { type: 'approve', taskId: approve?.taskId ?? '', opinion: '同意', checklist: { objectiveMet: 'yes', evidenceNamed: 'yes', mechanismNamed: 'yes' } } as const;

    const answers = await Promise.all([one.command(id, command), other.command(id, command)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'STALE_VERSION', version: expect.any(Number) });
  });

  it('does the work of one key once, and refuses the key for something else', async () => {
    const { id: batchId } = await batch({ kind: 'formal', name: '同一个键', listedOn: '2026-11-20' });
    const { id } = await registered(batchId);
    const answers = await Promise.all([1, 2, 3].map(() => office.command(id, { type: 'assign' }, 'the-same-key')));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body.version)).size).toBe(1);
    expect((await readLog(county.db.manager, id)).filter(({ event }) => event.type === 'issueAssigned')).toHaveLength(1);
    expect((await office.command(id, { type: 'assign', instructions: '别的' }, 'the-same-key')).body).toMatchObject({ status: 422, code: 'KEY_REUSED' });
  });

  it('sends one unit back alone while the others stay done', async () => {
    const { id: batchId } = await batch({ kind: 'formal', name: '多单位', listedOn: '2026-11-20' });
    const { id } = await registered(batchId, { responsibleUnitIds: [county.unit('YL102').id, county.unit('YL103').id] });
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl103_jb', 'yl023_jb', 'yl013_zg1', 'yl102_fz', 'yl102_sh', 'yl103_fz', 'yl103_sh');
    const lead = await course.as('yl023_fz');
    const back = (await lead.issue(id)).actions.find((action) => action.type === 'return');
    const issue = await lead.does(id, { type: 'return', taskId: back?.taskId ?? '', to: 'work', units: [county.unit('YL103').id], opinion: '佐证不清' });
    expect(issue.tasks.map((task) => [task.stage, task.unitName, task.round])).toEqual([['work', county.unit('YL103').name, 2]]);
    const outsider = await course.as('yl104_jb');
    expect((await outsider.call('GET', `/api/issues/${id}`)).status).toBe(404);
    await course.complete(id, 'yl103_fz', 'yl103_sh', 'yl023_fz', 'yl023_sh', 'yl020_sh1', 'ld08');
    await wholeHistory(county, id);
  });

  it('leaves a log that proves itself', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
