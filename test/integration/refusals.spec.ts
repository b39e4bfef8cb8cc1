import type { ActionView, EventList, IssueCommand } from '@rectify/contracts';
import { verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { claimFor, Course, filledIn } from './support/course';
import { registeredInDrill, toWork, type DrillBatch } from './support/registered-in-drill';
import { eventually } from './support/waiting';

describe('what the lifecycle forbids, over HTTP on the real servers', () => {
  let county: County;
  let course: Course;
  let office: Awaited<ReturnType<Course['as']>>;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
  });
  afterAll(() => county?.stop());

  const inNovember: DrillBatch = { listedOn: '2026-11-20', startsAt: '2026-11-23T01:00:00.000Z', rate: 1 };
  const registered = (more: object = {}, batch = inNovember) => registeredInDrill(county, office, batch, more);
  const action = async (account: string, id: string, type: ActionView['type']): Promise<ActionView> => {
    const found = (await (await course.as(account)).issue(id)).actions.find((each) => each.type === type);
    if (!found) throw new Error(`${account} does not see ${type}`);
    return found;
  };
  /** The answer to a command that must not change anything. */
  const refused = async (account: string, id: string, command: IssueCommand) => {
    const before = (await office.issue(id)).version;
    const { status, body } = await (await course.as(account)).command(id, command);
    expect((await office.issue(id)).version).toBe(before);
    return { status, code: body.code, detail: body.detail };
  };
  const withRole = async (account: string, role: string, work: () => Promise<void>) => {
    const change = (sql: string) => county.db.query(`update person set roles = ${sql} where account = $1`, [account, role]);
    await change('array_append(roles, $2)');
    await work().finally(() => change('array_remove(roles, $2)'));
  };

  it('延期: a reason and a date within the cap, before the due date; a refusal clears it, and the second is the last', async () => {
    const id = await registered();
    await course.complete(id, ...toWork);
    const ask = async (until: string, more: object = {}): Promise<IssueCommand> => {
      const { taskId, choices } = await action('yl102_fz', id, 'requestExtension');
      return { type: 'requestExtension', taskId: taskId ?? '', until, reason: choices?.[1] ?? '', explanation: '用地审批尚在办理', progress: '完成两项', opinion: '属实', ...more };
    };
    expect(await refused('yl102_fz', id, await ask('2027-01-15', { reason: '工作忙' }))).toMatchObject({ status: 422, code: 'REASON_MISSING' });
    expect(await refused('yl102_fz', id, await ask('2026-11-25'))).toMatchObject({ status: 422, code: 'DATE_NOT_ALLOWED' });
    expect(await refused('yl102_fz', id, await ask('2027-11-25'))).toMatchObject({ status: 422, code: 'DATE_NOT_ALLOWED' });
    expect((await refused('yl103_fz', id, await ask('2027-01-15'))).status).toBe(404);

    const head = await course.as('yl102_fz');
    const decide = async (granted: boolean) => {
      const { requestId } = await action('ld08', id, 'decideExtension');
      return (await course.as('ld08')).does(id, { type: 'decideExtension', requestId: requestId ?? '', granted, opinion: granted ? '同意' : '请按期办结' });
    };
    await head.does(id, await ask('2027-01-15'));
    expect(await refused('yl102_fz', id, { type: 'requestExtension', taskId: `work/${county.unit('YL102').id}/1`, until: '2027-01-18', reason: '审批手续办理中', explanation: '再次申请', progress: '同上', opinion: '属实' }))
      .toMatchObject({ status: 422, code: 'REQUEST_PENDING' });
    expect(await decide(false)).toMatchObject({ status: '整改中', marks: { extensions: 0 }, requests: [] });
    for (const until of ['2027-01-15', '2027-01-29']) {
      await head.does(id, await ask(until));
      await decide(true);
    }
    expect((await office.issue(id)).marks.extensions).toBe(2);
    expect(await action('yl102_fz', id, 'requestExtension')).toMatchObject({ enabled: false });
    expect(await refused('yl102_fz', id, await ask('2027-02-10', { reason: '审批手续办理中' }))).toMatchObject({ status: 422, code: 'EXTENSIONS_USED_UP' });
  });

  it('延期 after the due date is too late', async () => {
    const id = await registered({ deadline: '6个工作日内' }, { listedOn: '2026-03-02', startsAt: '2026-03-02T01:00:00.000Z', rate: 172_800 });
    await course.complete(id, ...toWork);
    await eventually('overdue', async () => ((await office.issue(id)).marks.everOverdue ? true : undefined), 60_000);
    expect(await action('yl102_fz', id, 'requestExtension')).toMatchObject({ enabled: false, reason: expect.stringContaining('到期') });
    const late: IssueCommand = {
      type: 'requestExtension', taskId: `work/${county.unit('YL102').id}/1`, until: '2027-01-15', reason: '审批手续办理中', explanation: '尚在办理', progress: '完成两项', opinion: '属实',
    };
    expect((await (await course.as('yl102_fz')).command(id, late)).body).toMatchObject({ status: 422, code: 'TOO_LATE' });
  });

  it('催办 again and again is one 催办', async () => {
    const id = await registered();
    await course.complete(id, 'yl013_zg1');
    await office.does(id, { type: 'urge', message: '请抓紧签收' });
    expect(await refused('yl013_zg2', id, { type: 'urge', message: '再催' })).toMatchObject({ status: 422, code: 'URGED_RECENTLY' });
  });

  it('更正 keeps what stood before, and is 整改办’s alone', async () => {
    const id = await registered();
    await course.complete(id, 'yl013_zg1');
    const amend: IssueCommand = { type: 'amend', reason: '清单抄写有误', changes: { objective: '停产企业全部核实并留存记录' } };
    expect(await refused('yl102_fz', id, amend)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect((await office.does(id, amend)).facts.objective).toBe('停产企业全部核实并留存记录');
    const { items } = await office.get<EventList>(`/api/issues/${id}/events`);
    expect(items.find(({ type }) => type === 'factsAmended')).toMatchObject({
      title: '更正了整改目标', detail: '整改目标：全部核实 → 停产企业全部核实并留存记录\n理由：清单抄写有误',
    });
  });

  it('whoever did the work does not verify it; whoever signed one level signs no other', async () => {
    const id = await registered();
    await course.complete(id, ...toWork, 'yl102_fz');
    const approve = filledIn(await action('yl102_sh', id, 'approve'));
    await withRole('yl102_fz', 'townshipReviewer', async () => {
      expect(await refused('yl102_fz', id, approve)).toMatchObject({ status: 422, code: 'VERIFIER_IS_DOER' });
    });
    await course.complete(id, 'yl102_sh');
    const next = filledIn(await action('yl023_sh', id, 'approve'));
    await county.db.query(`update person set unit_id = $2 where account = $1`, ['yl102_sh', county.unit('YL023').id]);
    await withRole('yl102_sh', 'departmentReviewer', async () => {
      expect(await refused('yl102_sh', id, next)).toMatchObject({ status: 422, code: 'ALREADY_SIGNED' });
    });
    await county.db.query(`update person set unit_id = $2 where account = $1`, ['yl102_sh', county.unit('YL102').id]);
  });

  it('销号 without effect, without evidence, or without a point of the checklist is refused', async () => {
    const id = await registered();
    await course.complete(id, ...toWork);
    const submit = await action('yl102_fz', id, 'submitForClosure');
    const claims = (more: object) => refused('yl102_fz', id, { type: 'submitForClosure', taskId: submit.taskId ?? '', claim: { ...claimFor(submit), ...more } });
    expect(await claims({ effect: ' ' })).toMatchObject({ status: 422 });
    expect(await claims({ standingMechanism: ' ' })).toMatchObject({ status: 422 });
    expect(await claims({ evidence: [] })).toMatchObject({ status: 422, code: 'EVIDENCE_MISSING' });
    expect(await refused('yl102_jb', id, filledIn(submit))).toMatchObject({ status: 403, code: 'NOT_YOUR_TASK' });
    await course.complete(id, 'yl102_fz');
    const review = await action('yl102_sh', id, 'approve');
    expect(await refused('yl102_sh', id, { type: 'approve', taskId: review.taskId ?? '', opinion: '同意', checklist: {} })).toMatchObject({ status: 422, code: 'CHECKLIST_INCOMPLETE' });
    expect(await refused('yl102_sh', id, { type: 'return', taskId: review.taskId ?? '', to: 'work', opinion: ' ' })).toMatchObject({ status: 422 });
    expect(await refused('yl102_sh', id, { type: 'return', taskId: review.taskId ?? '', to: 'signOff', opinion: '退回' })).toMatchObject({ status: 422, code: 'RETURN_NOT_ALLOWED' });
  });

  it('what stands still is left alone until it goes on', async () => {
    const id = await registered();
    await course.complete(id, ...toWork);
    const submit = filledIn(await action('yl102_fz', id, 'submitForClosure'));
    await office.does(id, { type: 'suspend', reason: '依来函中止' });
    expect(await refused('yl102_fz', id, submit)).toMatchObject({ status: 422, code: 'SUSPENDED' });
    await office.does(id, { type: 'resume', reason: '事由消除' });
    expect((await course.complete(id, 'yl102_fz')).status).toBe('乡镇审核');
  });

  it('the way of an issue: a department passes no 乡镇审核, 发改审核 is for 投资 alone; 移送 is a conclusion too', async () => {
    const id = await registered({ section: '投资', responsibleUnitIds: [county.unit('YL030').id] });
    const { track } = await office.issue(id);
    expect(track.find(({ key }) => key === 'townshipReview')?.state).toBe('skipped');
    expect(track.find(({ key }) => key === 'reformReview')?.state).not.toBe('skipped');
    const industrial = await registered();
    expect((await office.issue(industrial)).track.find(({ key }) => key === 'reformReview')?.state).toBe('skipped');
    await course.complete(industrial, ...toWork, 'yl102_fz', 'yl102_sh', 'yl023_sh', 'yl020_sh1');
    const sign = await action('ld08', industrial, 'signOff');
    expect(await refused('ld08', industrial, { type: 'signOff', taskId: sign.taskId ?? '', conclusion: '完美解决' as never, opinion: '同意' })).toMatchObject({ status: 400 });
    expect(sign.conclusions).toEqual(expect.arrayContaining(['已完成', '已完成并长期坚持', '基本完成', '持续推进', '未完成', '移送']));
    const closed = await (await course.as('ld08')).does(industrial, { type: 'signOff', taskId: sign.taskId ?? '', conclusion: '移送', opinion: '线索移送有关机关' });
    expect(closed).toMatchObject({ status: '已销号', conclusion: '移送' });
  });

  it('leaves logs that hold', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
