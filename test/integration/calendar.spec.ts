import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISSUE, issueWorkflowId, type BatchView, type CalendarPreview, type CalendarYearView, type EventList, type IssueStanding, type IssueView, type Problem } from '@rectify/contracts';
import { instantOf, spreadOf, wallTime, type DrillClock } from '@rectify/domain';
import { append, readIssue, readLog, uuidv7, verifyAllLogs } from '@rectify/persistence';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { County } from './support/county';
import { Course } from './support/course';
import { mailsOf } from './support/mailbox';
import { eventually } from './support/waiting';

const notice2027 = readFileSync(join(__dirname, '../data/notice-2027-assumed.txt'), 'utf8');

describe('the calendar of the next year, when it is published', () => {
  let county: County;
  let course: Course;
  let office: Awaited<ReturnType<Course['as']>>;
  let clock: DrillClock;
  /** Ten working days from 2026-12-30: by weekends alone 2027-01-13, with the notice 2027-01-14. */
  let moving: IssueView;
  /** A date in 2026 whose ladder reaches into 2027. */
  let staying: IssueView;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
    // Business time stands at the end of 2026 whenever this runs, and goes on as fast as the wall clock.
    const { body: batch } = await office.call<BatchView>('POST', '/api/batches', {
      kind: 'drill', name: '跨年演练', listedOn: '2026-12-30', rate: 1, startsAt: '2026-12-30T01:30:00.000Z',
    });
    [clock] = (await county.db.query(`select clock from batch where id = $1`, [batch.id])).map((row: { clock: DrillClock }) => row.clock);
    moving = await inWork(batch.id, '10个工作日内');
    staying = await inWork(batch.id, '2026-12-31');
  });
  afterAll(() => county?.stop());

  async function inWork(batchId: string, deadline: string): Promise<IssueView> {
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
      deadline,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return course.complete(body.id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');
  }
  const publish = (text: string, account = 'yl013_zg1') => course.as(account).then((caller) => caller.call<CalendarYearView & Problem>('PUT', '/api/calendars/2027', { text }));
  const preview = (text: string, account = 'yl013_zg1') => course.as(account).then((caller) => caller.call<CalendarPreview>('POST', '/api/calendars/2027/preview', { text }));
  const wakesAt = (day: string, issueId: string) => new Date(wallTime(clock, instantOf(day, '09:00') + spreadOf(issueId))).toISOString();
  const rowOf = async (issueId: string) => (await county.db.query(`select calendar_version, provisional, due::text, wakes_at from issue where id = $1`, [issueId]))[0];
  /** What the workflow itself says; wakes gather for a moment, so it may not have begun. */
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
  const told = () =>
    county.db.query(
      `select p.account, n.issue_id, n.body, n.why from notice n join person p on p.id = n.person_id where n.kind = '日历调整' order by p.account`,
    ) as Promise<{ account: string; issue_id: string; body: string; why: string }[]>;

  it('before that, a date that reaches into it is 暂定, and the workflow waits for a rung counted by weekends', async () => {
    expect(await office.get<CalendarYearView>('/api/calendars/2027')).toMatchObject({ published: false, version: 1, days: [], pending: 0 });
    expect(moving.deadline).toMatchObject({ date: '2027-01-13', provisional: true });
    expect(moving.tasks).toMatchObject([{ stage: 'work', due: '2027-01-13', provisional: true }]);
    expect((await rowOf(moving.id)).wakes_at.toISOString()).toBe(wakesAt('2027-01-08', moving.id));
    await eventually('the workflow waits', async () => ((await waitsFor(moving.id)) === wakesAt('2027-01-08', moving.id) ? true : undefined));
  });

  it('is looked at first: what was read, and which dates would move; nothing happens', async () => {
    const { status, body } = await preview(notice2027);
    expect(status).toBe(200);
    expect(body).toMatchObject({ problems: [], unchanged: false, issues: 2, movedIssues: 1, settledIssues: 2, isCut: false });
    expect(body.days).toHaveLength(27 + 6);
    expect(body.moves.map(({ code, stageName, unitName, before, wasProvisional, after, provisional }) => ({ code, stageName, unitName, before, wasProvisional, after, provisional }))).toEqual([
      { code: moving.facts.code, stageName: '整改时限', unitName: null, before: '2027-01-13', wasProvisional: true, after: '2027-01-14', provisional: false },
      { code: moving.facts.code, stageName: '整改实施', unitName: county.unit('YL102').name, before: '2027-01-13', wasProvisional: true, after: '2027-01-14', provisional: false },
    ]);
    expect((await readIssue(county.db.manager, moving.id))?.issue.calendarVersion).toBe(1);
  });

  it('the system administrator keeps the calendar without seeing an issue; others may not touch it', async () => {
    const { body } = await preview(notice2027, 'sysadmin');
    expect(body).toMatchObject({ movedIssues: 1, moves: [], isCut: true });
    expect((await preview(notice2027, 'yl102_fz')).status).toBe(403);
    expect((await publish(notice2027, 'yl102_fz')).status).toBe(403);
  });

  it('what contradicts itself is refused with what is wrong', async () => {
    const { status, body } = await publish(notice2027.replace('共7天', '共6天').replace('1月31日（周日）', '1月29日（周五）'));
    expect(status).toBe(422);
    expect(body.code).toBe('CALENDAR_UNREADABLE');
    expect(body.errors?.map(({ detail }) => detail).join('\n')).toMatch(/写明6天，而列出的是7天[\s\S]*2027-01-29（周五）本来就上班/);
    expect((await preview('元旦：放假')).body.problems).not.toEqual([]);
  });

  it('published while the worker is away, it is adopted when the worker is back', async () => {
    await county.stack.parts.worker.stop();
    const { status, body } = await publish(notice2027);
    expect({ status, body }).toMatchObject({ status: 200, body: { year: 2027, published: true, version: 2, pending: 2 } });
    expect((await rowOf(moving.id)).calendar_version).toBe(1);
    await county.stack.parts.worker.start();
    await eventually('every issue follows the calendar', async () => ((await office.get<CalendarYearView>('/api/calendars/2027')).pending === 0 ? true : undefined));

    expect(await rowOf(moving.id)).toMatchObject({ calendar_version: 2, provisional: false, due: '2027-01-14' });
    expect(await rowOf(staying.id)).toMatchObject({ calendar_version: 2, provisional: false, due: '2026-12-31' });
    const issue = await office.issue(moving.id);
    expect(issue.deadline).toMatchObject({ date: '2027-01-14', provisional: false });
    expect(issue.tasks).toMatchObject([{ due: '2027-01-14', provisional: false }]);
  });

  it('the workflow waits for the new instant', async () => {
    expect((await rowOf(moving.id)).wakes_at.toISOString()).toBe(wakesAt('2027-01-11', moving.id));
    await eventually('the workflow waits for the new instant', async () => ((await waitsFor(moving.id)) === wakesAt('2027-01-11', moving.id) ? true : undefined));
  });

  it('whoever is concerned is told once, with the old day, the new one and why; the others are not', async () => {
    const notices = await told();
    expect(notices.map(({ account }) => account)).toEqual(['yl013_zg1', 'yl013_zg2', 'yl102_fz', 'yl102_jb']);
    expect(new Set(notices.map(({ issue_id }) => issue_id))).toEqual(new Set([moving.id]));
    for (const { body } of notices) expect(body).toMatch(/由2027-01-13（暂定）改为2027-01-14。[\s\S]*2027年工作日历已公布/);
    await eventually('the mail', async () => ((await mailsOf(county)).some(({ subject, to }) => subject.includes('日历调整') && to.some((address) => address.startsWith('yl102_jb'))) ? true : undefined));
    const { items } = await office.get<EventList>(`/api/issues/${moving.id}/events`);
    expect(items.at(-1)).toMatchObject({ type: 'calendarAdopted', actor: '时间', title: '2027年工作日历已公布，重新计算日期' });
  });

  it('the same content again, in whatever form, changes nothing', async () => {
    const before = await readLog(county.db.manager, moving.id);
    expect((await preview(notice2027)).body).toMatchObject({ unchanged: true, issues: 0, moves: [] });
    const { days } = await office.get<CalendarYearView>('/api/calendars/2027');
    for (const text of [notice2027, JSON.stringify({ year: 2027, days })]) expect((await publish(text)).body).toMatchObject({ version: 2, pending: 0 });
    expect(await readLog(county.db.manager, moving.id)).toEqual(before);
    expect(await told()).toHaveLength(4);
    const audited = await county.db.query(`select subject, detail from audit where action = 'calendar.published'`);
    expect(audited).toMatchObject([{ subject: '2027', detail: { version: 2, holidays: 27 } }]);
  });

  it('a correction is adopted by every issue once, however often the worker dies meanwhile', async () => {
    const [{ id: batchId }] = await county.db.query(`select id from batch`);
    const actor = county.actor('yl013_zg1');
    const definition = { key: county.definition.key, version: county.definition.version };
    for (let count = 0; count < 150; count += 1) {
      const facts = county.facts({ code: `TJ-${count + 1000}` });
      await append(county.db, { issueId: uuidv7(), command: { type: 'register', facts, definition, clock }, actor, wall: Date.now(), register: { batchId } });
    }
    const corrected = notice2027.replace('1月1日（周五）至3日（周日）放假，共3天。', '1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）上班。');
    expect((await publish(corrected)).body).toMatchObject({ version: 3 });
    for (const left of [150, 100, 50]) {
      await eventually('some more adopted', async () => ((await office.get<CalendarYearView>('/api/calendars/2027')).pending <= left ? true : undefined), 60_000);
      county.stack.parts.worker.kill('SIGKILL');
    }
    await eventually('all adopted', async () => ((await office.get<CalendarYearView>('/api/calendars/2027')).pending === 0 ? true : undefined), 60_000);
    const adoptions = await county.db.query(
      `select issue_id from issue_event where type = 'calendarAdopted' and (event ->> 'calendarVersion')::int = 3`,
    );
    expect(adoptions).toHaveLength(152);
    expect(new Set(adoptions.map(({ issue_id }: { issue_id: string }) => issue_id)).size).toBe(152);
    expect(await rowOf(moving.id)).toMatchObject({ calendar_version: 3, due: '2027-01-14' });
  }, 180_000);

  it('leaves a log that proves itself', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
