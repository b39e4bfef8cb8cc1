import type { EventList, NoticeList } from '@rectify/contracts';
import { businessDateOf } from '@rectify/domain';
import { readLog, verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { Course } from './support/course';
import { registeredInDrill, toWork } from './support/registered-in-drill';
import { eventually } from './support/waiting';

// Two days of business time in a second.
const RATE = 172_800;

/**
 * 交办 on Monday 2026-04-20 with ten working days: across the holiday of May, by the make-up Saturday of 9 May. Counted by hand
 * from the notice of the State Council.
 */
const byHand = [
  ['before3', '提醒', '2026-04-29'],
  ['before1', '提醒', '2026-05-06'],
  ['dueDay', '到期', '2026-05-07'],
  ['overdue', '逾期', '2026-05-07'],
  ['after1', '催办', '2026-05-08'],
  ['after2', '黄色督办', '2026-05-09'],
  ['after5', '红色督办', '2026-05-13'],
  ['after8', '约谈建议', '2026-05-18'],
  ['after15', '通报建议', '2026-05-27'],
] as const;

describe('a unit that does nothing, on the real servers', () => {
  let county: County;
  let course: Course;
  let office: Awaited<ReturnType<Course['as']>>;
  let id: string;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
    id = await registeredInDrill(county, office, { listedOn: '2026-04-20', startsAt: '2026-04-20T01:00:00.000Z', rate: RATE }, { deadline: '10个工作日内' });
    await course.complete(id, ...toWork);
  });
  afterAll(() => county?.stop());

  const rungsAtWork = async () =>
    (await readLog(county.db.manager, id)).flatMap(({ event, at }) => (event.type === 'rungReached' && event.stage === 'work' ? [{ ...event, on: businessDateOf(at) }] : []));

  it('every step of the ladder comes, once, in order, and never before its day', async () => {
    await eventually('通报建议', async () => ((await rungsAtWork()).some(({ rung }) => rung === 'after15') ? true : undefined), 90_000);
    const reached = (await rungsAtWork()).filter(({ step }) => step !== '月报');
    expect(reached.map(({ rung, step }) => [rung, step])).toEqual(byHand.map(([rung, step]) => [rung, step]));
    expect(reached.filter(({ on }, index) => on < byHand[index]![2]).map(({ rung }) => rung)).toEqual([]);
    expect(await office.issue(id)).toMatchObject({ status: '整改中', light: '红', marks: { everOverdue: true }, tasks: [{ stage: 'work', due: '2026-05-07' }] });
  }, 120_000);

  it('约谈 and 通报 lie there as drafts: only a person sends them, and the unit hears nothing', async () => {
    const { orders = [] } = await office.issue(id);
    const ofWork = orders.filter(({ kind }) => kind === 'talk' || kind === 'circular');
    expect(ofWork.map(({ kind, state, number }) => [kind, state, number])).toEqual([['talk', 'draft', null], ['circular', 'draft', null]]);
    expect((await readLog(county.db.manager, id)).filter(({ event }) => event.type === 'orderSigned')).toEqual([]);
    const unit = await course.as('yl102_fz');
    expect((await unit.issue(id)).orders).toEqual([]);
    const told = (await unit.get<NoticeList>('/api/notices')).items.map(({ subject }) => subject).filter((subject) => /约谈通知|通报/.test(subject));
    expect(told).toEqual([]);
  });

  it('问责建议 is drafted by hand; the unit it is about neither signs nor sees it', async () => {
    const [task] = (await office.issue(id)).tasks;
    const drafted = await office.does(id, { type: 'draftOrder', kind: 'accountability', aboutTask: task!.id });
    const order = drafted.orders?.find(({ kind }) => kind === 'accountability');
    expect(order).toMatchObject({ state: 'draft', draftedBy: county.actor('yl013_zg1').name });
    const unit = await course.as('yl102_fz');
    expect((await unit.command(id, { type: 'signOrder', orderId: order!.orderId })).status).toBe(403);
    const story = async (who: typeof unit) => (await who.get<EventList>(`/api/issues/${id}/events`)).items.filter(({ title }) => title.includes('问责建议'));
    expect([(await story(office)).length, (await story(unit)).length]).toEqual([1, 0]);
  });

  it('leaves a log that holds', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
