import type { NoticeList } from '@rectify/contracts';
import { addMonths } from '@rectify/domain';
import { readLog, verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { Course } from './support/course';
import { registeredInDrill, toWork } from './support/registered-in-drill';
import { eventually } from './support/waiting';

describe('整改时限 of every kind, on the real servers', () => {
  let county: County;
  let course: Course;
  let office: Awaited<ReturnType<Course['as']>>;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
  });
  afterAll(() => county?.stop());

  /** Listed on Monday 2026-03-02; business time runs `rate` times as fast. */
  const registered = (deadline: string, rate = 1) => registeredInDrill(county, office, { listedOn: '2026-03-02', startsAt: '2026-03-02T01:00:00.000Z', rate }, { deadline });

  it('立行立改 has a date: 15 working days after 交办', async () => {
    const id = await registered('立行立改');
    expect((await course.complete(id, ...toWork)).deadline).toMatchObject({ date: '2026-03-23', provisional: false });
  });

  it('what nobody can read is not assigned until a person has decided', async () => {
    const id = await registered('适时完成');
    const assign = (await office.issue(id)).actions.find(({ type }) => type === 'assign');
    expect(assign).toMatchObject({ enabled: false, reason: expect.stringContaining('整改时限') });
    expect((await office.command(id, { type: 'assign', instructions: '请办理' })).body).toMatchObject({ status: 422, code: 'DEADLINE_UNCLEAR' });
    await office.does(id, { type: 'amend', reason: '经请示确定', changes: { deadline: '2026-04-30' } });
    expect((await course.complete(id, 'yl013_zg1')).deadline).toMatchObject({ date: '2026-04-30', basis: expect.stringContaining('适时完成') });
  });

  it('phases have a deadline each: the first one missed is overdue while the whole is not; done, the next one counts', async () => {
    const id = await registered('第一阶段3月底前完成排查，第二阶段12月底前完成整改', 345_600);
    const begun = await course.complete(id, ...toWork);
    expect(begun.deadline?.date).toBe('2026-12-31');
    expect(begun.work[0]?.phases).toMatchObject([{ number: 1, due: '2026-03-31', overdue: false, doneAt: null }, { number: 2, due: '2026-12-31' }]);
    const late = await eventually('the first phase is overdue', async () => {
      const issue = await office.issue(id);
      return issue.work[0]?.phases?.[0]?.overdue ? issue : undefined;
    }, 60_000);
    expect(late.marks).toMatchObject({ everOverdue: true, yellowOrders: 0 });
    const handler = await course.as('yl102_jb');
    const report = (await handler.issue(id)).actions.find(({ type }) => type === 'reportProgress');
    const progress = { percent: 50, note: '排查完成', difficulties: '', nextStep: '整改', nil: false, measuresDone: [], evidence: [], phase: 1 };
    const after = await handler.does(id, { type: 'reportProgress', taskId: report?.taskId ?? '', progress });
    expect(after.work[0]?.phases).toMatchObject([{ number: 1, overdue: true, doneAt: expect.any(String) }, { number: 2, overdue: false, doneAt: null }]);
    expect((await handler.command(id, { type: 'reportProgress', taskId: report?.taskId ?? '', progress })).body).toMatchObject({ status: 422, code: 'PROGRESS_INCOMPLETE' });
  }, 90_000);

  it('长期坚持 never finishes by a date: after three months a 阶段小结, nothing is overdue', async () => {
    const id = await registered('长期坚持', 1_000_000);
    const begun = await course.complete(id, ...toWork);
    const asked = async () => (await readLog(county.db.manager, id)).flatMap(({ event }) => (event.type === 'rungReached' && event.stage === 'work' ? [event.step] : []));
    await eventually('阶段小结, again and again', async () => ((await asked()).filter((step) => step === '阶段小结').length > 2 ? true : undefined), 60_000);
    expect((await asked()).filter((step) => step !== '阶段小结' && step !== '月报')).toEqual([]);
    const issue = await office.issue(id);
    expect(issue.now >= addMonths(begun.now.slice(0, 10), 3)).toBe(true);
    expect(issue).toMatchObject({ status: '整改中', tasks: [{ stage: 'work' }] });
    expect(['绿', '蓝']).toContain(issue.light);
    const { items } = await (await course.as('yl102_jb')).get<NoticeList>('/api/notices');
    expect(items.filter(({ issueId, kind }) => issueId === id && kind === '阶段小结').length).toBeGreaterThan(0);
  }, 90_000);

  it('leaves logs that hold', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
