import type { BatchView, EventList, IssueView, NoticeList, OrderItem, OrderList, OrderPaper } from '@rectify/contracts';
import { isRefusal, type Actor, type Command } from '@rectify/domain';
import { append, isAppended, readLog, uuidv7, verifyAllLogs, type Appended } from '@rectify/persistence';
import { fromBuffer } from 'yauzl';
import { moment, receives } from '../builders';
import { County } from './support/county';
import { Course } from './support/course';
import { eventually } from './support/waiting';

// Half a day of business time in a second: a 工作日 for 签收 is long enough to sign in.
const RATE = 43_200;

describe('督办文书 on the real servers', () => {
  let county: County;
  let course: Course;
  let office: Awaited<ReturnType<Course['as']>>;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    office = await course.as('yl013_zg1');
  });
  afterAll(() => county?.stop());

  const batchOf = async (body: object): Promise<BatchView> => {
    const made = await office.call<BatchView>('POST', '/api/batches', body);
    expect(made.status).toBe(201);
    return made.body;
  };
  const registered = async (batchId: string, deadline: string): Promise<IssueView> => {
    const { status, body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId,
      code: `DB-${uuidv7().slice(-6)}`,
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
    return body;
  };
  const orderIn = (issue: IssueView, kind: string) => issue.orders?.find((order) => order.kind === kind);

  it('a drill reaches 黄色督办: drafted, signed as number 1, received, answered, closed; 约谈 is only proposed', async () => {
    const drill = await batchOf({ kind: 'drill', name: '督办演练', listedOn: '2026-03-02', rate: RATE, startsAt: '2026-03-02T01:00:00.000Z' });
    const { id } = await registered(drill.id, '10个工作日内');
    await course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1');
    const head = await course.as('yl102_fz');

    const drafted = await eventually('黄色督办单 is drafted', async () => orderIn(await office.issue(id), 'yellow'), 60_000);
    expect(drafted).toMatchObject({ state: 'draft', number: null, unitName: county.unit('YL102').name, draftedBy: null });
    expect((await head.issue(id)).orders).toEqual([]);
    const isDraft = ({ type }: { readonly type: string }) => type === 'orderDrafted';
    expect((await head.get<EventList>(`/api/issues/${id}/events`)).items.filter(isDraft)).toEqual([]);
    expect((await office.get<EventList>(`/api/issues/${id}/events`)).items.filter(isDraft)).toHaveLength(1);
    expect((await head.call('GET', `/api/orders/${drafted.id}`)).status).toBe(404);

    const { orderId } = drafted;
    const leader = await course.as('ld08');
    expect((await leader.command(id, { type: 'signOrder', orderId })).body).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const signed = orderIn(await office.does(id, { type: 'signOrder', orderId }), 'yellow');
    expect(signed).toMatchObject({ state: 'served', number: '演练督办〔2026〕1号', score: 0 });

    const notices = await eventually('the unit is told', async () => {
      const { items } = await head.get<NoticeList>('/api/notices');
      return items.some((each) => each.kind === '文书送达') ? items : undefined;
    });
    expect(notices.find((each) => each.kind === '文书送达')?.body).toContain('签收');
    await head.does(id, { type: 'acknowledgeOrder', orderId });
    await head.does(id, { type: 'replyOrder', orderId, reply: '已查明原因，三日内办结。' });
    const closed = orderIn(await office.does(id, { type: 'closeOrder', orderId, opinion: '同意办结' }), 'yellow');
    expect(closed).toMatchObject({ state: 'closed', reply: '已查明原因，三日内办结。', opinion: '同意办结' });

    const red = await eventually('红色督办单 is drafted', async () => orderIn(await office.issue(id), 'red'), 60_000);
    const served = orderIn(await office.does(id, { type: 'signOrder', orderId: red.orderId, requirement: '请主要负责人到场督促。' }), 'red');
    expect(served).toMatchObject({ number: '演练督办〔2026〕2号', requirement: '请主要负责人到场督促。' });
    const isUrged = async () => ((await readLog(county.db.manager, id)).some(({ event, actor }) => event.type === 'orderReceiptUrged' && actor === 'time') ? true : undefined);
    await eventually('the receipt that did not come is reminded of', isUrged, 60_000);
    expect(orderIn(await office.issue(id), 'red')).toMatchObject({ state: 'served', receiptLate: true });

    const talk = await eventually('约谈通知 is proposed', async () => orderIn(await leader.issue(id), 'talk'), 60_000);
    expect(talk).toMatchObject({ state: 'draft', number: null, awaitedSigner: '责任领导' });
    expect((await leader.issue(id)).actions.filter((action) => action.orderId === talk.orderId).map((action) => action.type)).toEqual(['signOrder', 'withdrawOrder']);
    const log = await readLog(county.db.manager, id);
    expect(log.filter(({ event, actor }) => event.type === 'orderSigned' && actor === 'time')).toEqual([]);
    expect((await head.get<NoticeList>('/api/notices')).items.some((each) => each.subject.includes('约谈通知'))).toBe(false);

    // What was drafted and not signed goes when the matter is settled; what was signed stays.
    await course.completes('yl102_fz', id);
    const after = await office.issue(id);
    expect(orderIn(after, 'talk')?.state).toBe('withdrawn');
    expect([orderIn(after, 'yellow')?.state, orderIn(after, 'red')?.state]).toEqual(['closed', 'served']);
  });

  it('is listed for those who may see it, and printed as an official document', async () => {
    const { items } = await office.get<OrderList>('/api/orders?kind=yellow&state=closed');
    const [order] = items as [OrderItem];
    expect(order).toMatchObject({ number: '演练督办〔2026〕1号', drill: true, unitName: county.unit('YL102').name });
    expect((await (await course.as('yl102_fz')).get<OrderList>('/api/orders')).items.map((each) => each.state).sort()).toEqual(['closed', 'served']);
    expect((await (await course.as('yl104_fz')).get<OrderList>('/api/orders')).items).toEqual([]);
    const all = (await office.get<OrderList>('/api/orders')).items.map((each) => each.id);
    const first = await office.get<OrderList>('/api/orders?limit=1');
    const second = await office.get<OrderList>(`/api/orders?limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((each) => each.id)).toEqual(all.slice(0, 2));
    expect((await office.call('GET', '/api/orders?kind=blue')).status).toBe(400);
    expect((await (await course.as('yl104_fz')).call('GET', `/api/orders/${order.id}.docx`)).status).toBe(404);
    const { document } = await office.get<OrderPaper>(`/api/orders/${order.id}`);
    expect(document).toMatchObject({ number: '演练督办〔2026〕1号', isDraft: false, isDrill: true });
    expect(document.date).toMatch(/^2026年\d+月\d+日$/);

    const response = await fetch(`${county.stack.urls.web}/api/orders/${order.id}.docx`, { headers: office.headers });
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    const file = Buffer.from(await response.arrayBuffer());
    const entries = await new Promise<number>((resolve, reject) => fromBuffer(file, (error, archive) => (error ? reject(error) : resolve(archive.entryCount))));
    expect(entries).toBe(3);
  });

  describe('numbers', () => {
    const morning = moment('2026-08-11 09:30');
    const send = (issueId: string, actor: Actor, command: Command, wall = morning) => append(county.db, { issueId, command, actor, wall });
    const accepted = async (answer: ReturnType<typeof send>): Promise<Appended> => {
      const given = await answer;
      if (!isAppended(given)) throw new Error(JSON.stringify(given));
      return given;
    };

    /** An issue with a 黄色督办单 that waits for its signature. */
    const withDraft = async (batchId: string, code: string): Promise<string> => {
      const clerk = county.actor('yl013_zg1');
      const { key, version } = county.definition;
      const issueId = uuidv7();
      const register = { type: 'register', facts: county.facts({ code }), definition: { key, version } } as const;
      await accepted(append(county.db, { issueId, command: register, actor: clerk, wall: morning, register: { batchId } }));
      const { issue } = await accepted(send(issueId, clerk, { type: 'assign' }));
      await accepted(send(issueId, county.actor('yl102_jb'), receives()(issue, county.definition)));
      await accepted(send(issueId, clerk, { type: 'draftOrder', kind: 'yellow', aboutTask: 'planning/issue/1' }));
      return issueId;
    };
    const signs = (issueId: string) => send(issueId, county.actor('yl013_zg1'), { type: 'signOrder', orderId: 'yellow-1' });
    const numbersIn = async (year: number): Promise<number[]> =>
      (await county.db.query(`select number from supervision_order where series = '督办' and year = $1 order by 1`, [year])).map((row: { number: number }) => row.number);

    it('twenty people signing at once get 1 to 20, and what is refused or rolled back takes none', async () => {
      const { id: batchId } = await batchOf({ kind: 'formal', name: '督办编号', listedOn: '2026-08-10' });
      const ids: string[] = [];
      for (let index = 0; index < 22; index += 1) ids.push(await withDraft(batchId, `BH-${index + 1}`));
      const [twice = '', rolledBack = '', ...issues] = ids;

      const stranger = county.actor('yl104_jb');
      const answers = await Promise.all([
        ...issues.map(signs),
        send(twice, stranger, { type: 'signOrder', orderId: 'yellow-1' }),
        send(twice, stranger, { type: 'signOrder', orderId: 'yellow-1' }),
      ]);
      expect(answers.filter((answer) => isAppended(answer))).toHaveLength(20);
      expect(answers.filter((answer) => isRefusal(answer))).toHaveLength(2);
      expect(await numbersIn(2026)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));

      // A failure after the number was taken gives it back.
      await county.db.query(`create function no_more() returns trigger language plpgsql as $$ begin raise exception 'no more'; end $$`);
      await county.db.query(`create trigger no_more before update on issue for each row when (old.id = '${rolledBack}') execute function no_more()`);
      await expect(signs(rolledBack)).rejects.toThrow('no more');
      await county.db.query(`drop trigger no_more on issue`);

      const both = await Promise.all([signs(twice), signs(twice)]);
      expect(both.filter((answer) => isAppended(answer))).toHaveLength(1);
      expect(isAppended(await signs(rolledBack))).toBe(true);
      expect(await numbersIn(2026)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    });

    it('begin anew with the business year of signing', async () => {
      const { id: batchId } = await batchOf({ kind: 'formal', name: '跨年编号', listedOn: '2026-08-10' });
      const issueId = await withDraft(batchId, 'KN-1');
      const newYear = moment('2027-01-04 09:00');
      await accepted(send(issueId, county.actor('yl013_zg1'), { type: 'signOrder', orderId: 'yellow-1' }, newYear));
      expect(await numbersIn(2027)).toEqual([1]);
    });
  });

  it('leaves a log that proves itself', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
