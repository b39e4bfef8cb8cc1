import type { BatchView, IssueView, TaskCounts, TaskList } from '@rectify/contracts';
import { verifyAllLogs } from '@rectify/persistence';
import type { Caller } from './support/caller';
import { County } from './support/county';

describe('what waits for 交办, and finding it again', () => {
  let county: County;
  let office: Caller;
  let batch: BatchView;

  beforeAll(async () => {
    county = await County.start({ parts: ['postgres', 'api'] });
    office = await county.as('yl013_zg1');
    batch = (await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name: '回头看', listedOn: '2026-08-10' })).body;
  });
  afterAll(() => county?.stop());

  const register = async (code: string, finding: string, unit = 'YL102'): Promise<IssueView> => {
    const body = {
      batchId: batch.id, code, finding, section: '工业', objective: '逐户核实', measures: ['到现场核实'], deadline: '立行立改',
      leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit(unit).id],
    };
    const { status, body: issue } = await office.call<IssueView>('POST', '/api/issues', body);
    if (status !== 201) throw new Error(JSON.stringify(issue));
    return issue;
  };
  const counts = (caller: Caller) => caller.get<TaskCounts>('/api/tasks/counts');
  const mineInPages = async (caller: Caller, limit: number): Promise<TaskList['items']> => {
    const items: TaskList['items'] = [];
    let cursor = '';
    do {
      const page = await caller.get<TaskList>(`/api/tasks?tab=mine&limit=${limit}${cursor}`);
      items.push(...page.items);
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    return items;
  };

  it('stands in 待我办 of 整改办 from its registration until it is assigned, and of nobody else', async () => {
    const issues = [];
    for (const number of [1, 2, 3]) issues.push(await register(`DJB-${number}`, `第${number}个停产企业仍在报送产值`));
    const [first, second] = issues as [IssueView, IssueView];
    expect((await counts(office)).mine).toEqual({ count: 3, capped: false });
    const waiting = await mineInPages(office, 1);
    expect(waiting.map(({ code, taskId, stageName, due, why }) => ({ code, taskId, stageName, due, why }))).toEqual(
      ['DJB-1', 'DJB-2', 'DJB-3'].map((code) => ({ code, taskId: null, stageName: '待交办', due: null, why: '问题已经登记，等待整改办交办' })),
    );
    const colleague = await county.as('yl013_zg2');
    expect((await counts(colleague)).mine.count).toBe(3);
    for (const account of ['yl102_jb', 'yl023_fz', 'ld08']) {
      const other = await county.as(account);
      expect([(await counts(other)).mine.count, (await other.tasks('mine')).items]).toEqual([0, []]);
    }

    await office.does(first.id, { type: 'assign' });
    expect((await mineInPages(office, 2)).map(({ code }) => code)).toEqual(['DJB-2', 'DJB-3']);
    expect((await counts(office)).mine.count).toBe(2);
    const handler = await county.as('yl102_jb');
    expect((await mineInPages(handler, 1)).map(({ code, taskId }) => [code, taskId !== null])).toEqual([['DJB-1', true]]);
    await office.does(second.id, { type: 'assign' });
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });

  it('says a decided deadline is a person’s, with the words of the list beside it', async () => {
    const unclear = await register('SX-1', '时限待定的问题');
    const { body: amended } = await office.command(unclear.id, { type: 'amend', reason: '与牵头单位商定', changes: { deadline: '2027-03-31' } });
    expect(amended.issue.facts).toMatchObject({ deadlineWords: '立行立改', deadlineDate: '2027-03-31' });
    const assigned = await office.does(unclear.id, { type: 'assign' });
    expect(assigned.deadline).toMatchObject({ date: '2027-03-31', basis: '由人工确定为2027-03-31，清单原文“立行立改”' });
  });

  it('an issue is found by one character, by two, by many, in any width and case, and only by those who see it', async () => {
    await register('SS-A', '个别项目重复入库，ＡＢＣ公司虚报产值100%_');
    await register('SS-B', '产值 与用电 数据对不上', 'YL103');
    const found = async (caller: Caller, q: string) =>
      (await caller.issues(`?q=${encodeURIComponent(q)}&batch=${batch.id}`)).items.map(({ code }) => code).filter((code) => code.startsWith('SS-'));
    expect(await found(office, '虚')).toEqual(['SS-A']);
    expect(await found(office, '产值')).toEqual(['SS-A', 'SS-B']);
    expect(await found(office, '虚报产值')).toEqual(['SS-A']);
    expect(await found(office, '产值虚报')).toEqual([]);
    expect(await found(office, '报虚')).toEqual([]);
    expect(await found(office, 'abc公')).toEqual(['SS-A']);
    expect(await found(office, 'ss－b')).toEqual(['SS-B']);
    expect(await found(office, '0%_')).toEqual(['SS-A']);
    expect(await found(office, '数据 产值')).toEqual(['SS-B']);
    expect(await found(office, '白鹭坝镇')).toEqual(['SS-B']);
    expect(await found(await county.as('yl103_jb'), '产值')).toEqual(['SS-B']);
    expect(await found(await county.as('yl105_jb'), '产值')).toEqual([]);

    const [moved] = (await office.issues(`?q=SS-B&batch=${batch.id}`)).items;
    const changes = { responsibleUnitIds: [county.unit('YL105').id] };
    await office.does(moved!.id, { type: 'amend', reason: '属地有误', changes });
    expect(await found(office, '白鹭坝')).toEqual([]);
    expect(await found(await county.as('yl105_jb'), '产值')).toEqual(['SS-B']);
    const differing = await county.db.query(`select from issue left join issue_search on issue_id = id where words is distinct from search_words(search_text)`);
    expect(differing).toEqual([]);
  });

  it('finds among five thousand exactly what reading each of them finds', async () => {
    const [model] = await county.db.query(`select id from issue where code = 'SS-A'`);
    await county.db.query(
      `insert into issue select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'code', 'M-' || n, 'search_text',
         (select string_agg(substr('停产企业仍在报送产值用电数据台账项目重复入库普法责任乡镇统计站Aa12 ', 1 + (n * p * p + p * 7) % 34, 1), '' order by p)
          from generate_series(1, 40) p)))).* from issue i, generate_series(1, 5000) n where i.id = $1`,
      [model.id],
    );
    const texts: string[] = (await county.db.query(`select search_text from issue`)).map((row: { search_text: string }) => row.search_text.normalize('NFKC').toLowerCase());
    const sample = texts.find((text) => text.length === 40)!;
    const queries = ['停', '产', 'a', '停产', sample.slice(3, 5), sample.slice(10, 13), sample.slice(20, 27), '统计站', '不在其中', 'SS-A'].map((query) => query.trim());
    for (const query of queries.filter((each) => each !== '' && !/\s/.test(each))) {
      const expected = texts.filter((text) => text.includes(query.toLowerCase())).length;
      const { total } = await office.issues(`?q=${encodeURIComponent(query)}&limit=1`);
      expect({ query, count: total.count, capped: total.capped }).toEqual({ query, count: Math.min(expected, 1000), capped: expected > 1000 });
    }
  });
});
