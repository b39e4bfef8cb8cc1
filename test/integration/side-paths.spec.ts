import type { ActionView, BatchAnswer, BatchView, IssueCommand, IssueView, TaskTab } from '@rectify/contracts';
import { uuidv7, verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { Course } from './support/course';
import { eventually } from './support/waiting';

describe('off the straight way, on the real servers', () => {
  let county: County;
  let course: Course;
  let office: Awaited<ReturnType<Course['as']>>;
  let batchId: string;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
    const { body } = await office.call<BatchView>('POST', '/api/batches', { kind: 'drill', name: '演练批次', listedOn: '2026-11-20', rate: 1, startsAt: '2026-11-23T01:00:00.000Z' });
    batchId = body.id;
  });
  afterAll(() => county?.stop());

  const registered = async (more: object = {}): Promise<IssueView> => {
    const { status, body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId, code: `TJ-${uuidv7().slice(-6)}`, finding: '停产企业仍在报送产值，台账与用电数据不一致。', section: '工业',
      objective: '停产企业全部核实，台账与现场一致。', measures: ['逐户到现场核实'], leaderIds: [county.actor('ld08').personId],
      leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '20个工作日内', ...more,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const button = async (account: string, issueId: string, type: string): Promise<ActionView> => {
    const action = (await (await course.as(account)).issue(issueId)).actions.find((each) => each.type === type && each.enabled);
    if (!action) throw new Error(`${account} is not offered ${type}`);
    return action;
  };
  const does = async (account: string, issueId: string, command: IssueCommand): Promise<IssueView> => (await course.as(account)).does(issueId, command);
  const inbox = async (account: string, tab: TaskTab, issueId: string) =>
    (await (await course.as(account)).tasks(tab)).items.filter((item) => item.issueId === issueId).map((item) => item.stageName);

  it('an appeal, an extension, help from another unit, a pause, and a return that keeps signatures', async () => {
    const { id } = await registered();
    await course.complete(id, 'yl013_zg1');

    const { taskId: toReceive, choices } = await button('yl102_jb', id, 'appeal');
    const appealed = await does('yl102_jb', id, { type: 'appeal', taskId: toReceive ?? '', ground: choices?.[0] ?? '', statement: '该企业不在本辖区' });
    expect(appealed).toMatchObject({ status: '申诉中', requests: [{ kind: '申诉', holders: [expect.stringContaining('整改办')] }] });
    expect(await inbox('yl013_zg1', 'mine', id)).toEqual(['申诉处理']);
    const { requestId } = await button('yl013_zg1', id, 'decideAppeal');
    await does('yl013_zg1', id, { type: 'decideAppeal', requestId: requestId ?? '', upheld: false, opinion: '经核对辖区无误' });
    const working = await course.complete(id, 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');

    const asking = await button('yl102_fz', id, 'requestExtension');
    const until = '2027-01-29';
    await does('yl102_fz', id, {
      type: 'requestExtension', taskId: asking.taskId ?? '', until, reason: asking.choices?.[1] ?? '', explanation: '用地审批尚在办理', progress: '已完成两项', opinion: '情况属实',
    });
    expect(await inbox('ld08', 'sign', id)).toEqual(['延期审批']);
    const deciding = await button('ld08', id, 'decideExtension');
    const extended = await does('ld08', id, { type: 'decideExtension', requestId: deciding.requestId ?? '', granted: true, opinion: '同意' });
    expect(extended).toMatchObject({ status: '整改中', deadline: { date: until, provisional: true }, marks: { extensions: 1 } });
    expect(extended.tasks[0]?.due).not.toBe(working.tasks[0]?.due);

    const helping = await button('yl102_jb', id, 'addAssistingUnit');
    await does('yl102_jb', id, { type: 'addAssistingUnit', taskId: helping.taskId ?? '', unitId: county.unit('YL103').id, matter: '提供用电量明细' });
    expect((await (await course.as('yl102_fz')).issue(id)).actions.find((each) => each.type === 'submitForClosure')).toMatchObject({ enabled: false });
    expect(await inbox('yl103_jb', 'mine', id)).toEqual(['协办']);
    const help = await button('yl103_jb', id, 'completeAssistance');
    await does('yl103_jb', id, { type: 'completeAssistance', requestId: help.requestId ?? '', result: '明细已提供', evidence: [{ name: '用电量明细', reference: '' }] });

    const paused = await does('yl013_zg1', id, { type: 'suspend', reason: '依来函中止' });
    expect(paused).toMatchObject({ status: '中止', suspended: { reason: '依来函中止' } });
    expect(await inbox('yl102_fz', 'mine', id)).toEqual([]);
    const wakesAt = async () => (await county.db.query(`select wakes_at from issue where id = $1`, [id]))[0].wakes_at as Date | null;
    expect(await wakesAt()).toBeNull();
    await does('yl013_zg1', id, { type: 'resume', reason: '事由消除' });
    expect(await wakesAt()).not.toBeNull();

    await course.complete(id, 'yl102_fz', 'yl102_sh', 'yl023_sh');
    const back = await button('yl020_sh1', id, 'return');
    expect(back.mayKeepSignatures).toBe(true);
    await does('yl020_sh1', id, { type: 'return', taskId: back.taskId ?? '', to: 'work', opinion: '佐证缺现场照片', keepsSignatures: true });
    expect((await course.complete(id, 'yl102_fz')).status).toBe('统计审核');
    expect((await course.complete(id, 'yl020_sh1', 'ld08')).status).toBe('已销号');

    const story = await office.get<{ items: { title: string }[] }>(`/api/issues/${id}/events`);
    expect(story.items.map((item) => item.title)).toEqual(
      expect.arrayContaining([expect.stringContaining('申诉：'), expect.stringContaining('同意延期'), expect.stringContaining('完成协办'), expect.stringContaining('中止'), expect.stringContaining('恢复办理')]),
    );
  });

  it('the wrong unit hands over to the right one, and the workflow follows', async () => {
    const { id } = await registered();
    await course.complete(id, 'yl013_zg1', 'yl102_jb');
    const moved = await does('yl013_zg1', id, { type: 'transfer', fromUnitId: county.unit('YL102').id, toUnitId: county.unit('YL103').id, reason: '企业已迁入该辖区' });
    expect(moved).toMatchObject({ status: '待签收', facts: { responsibleUnits: [{ name: county.unit('YL103').name }] } });
    const former = await (await course.as('yl102_jb')).command(id, { type: 'urge', message: '' });
    expect(former.status).toBe(404);
    await course.complete(id, 'yl103_jb', 'yl103_jb');
    await eventually('the wake told', async () => ((await county.db.query(`select from wake where issue_id = $1`, [id])).length === 0 ? true : undefined));
  });

  it('many issues are urged at once; each answers for itself, the same key the same', async () => {
    const open = await registered();
    const listed = await registered();
    await course.complete(open.id, 'yl013_zg1');
    const body = { issueIds: [open.id, listed.id], command: { type: 'urge', message: '请抓紧' } };
    const urge = () => office.call<BatchAnswer>('POST', '/api/issues/commands:batch', body, { 'idempotency-key': 'urge-many-1' });
    const first = await urge();
    expect(first).toMatchObject({ status: 200, body: { items: [{ outcome: 'done' }, { outcome: 'refused', detail: expect.stringContaining('没有在办') }] } });
    expect((await urge()).body).toEqual(first.body);
    expect((await office.issue(open.id)).marks.urges).toBe(1);
  });

  it('leaves a log that holds', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
