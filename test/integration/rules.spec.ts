import type { BatchView, CountyRuleList, CountyRulePreview, CountyRuleView, DraftView, IssueView, NoticeList, Problem } from '@rectify/contracts';
import { leastRetention, usualRetention } from '@rectify/domain';
import { deleteOutlived, retentionInForce, uuidv7, verifyAllLogs } from '@rectify/persistence';
import type { Answer, Caller } from './support/caller';
import { County } from './support/county';
import { mailsOf } from './support/mailbox';
import { eventually } from './support/waiting';

const KEY = 'statistics-inspection';

describe('rules around the process', () => {
  let county: County;
  let author: Caller;
  let second: Caller;
  let office: Caller;
  let township: Caller;

  beforeAll(async () => {
    county = await County.start();
    [author, second, office, township] = (await Promise.all(['sysadmin', 'secadmin', 'yl013_zg1', 'yl102_jb'].map((account) => county.as(account)))) as [Caller, Caller, Caller, Caller];
  });
  afterAll(() => county?.stop());

  const good = <T>({ status, body }: Answer<T>, expected = 200): T => {
    if (status !== expected) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const audited = async (subject: string): Promise<string[]> =>
    (await county.db.query(`select action from audit where subject = $1 order by at, id`, [subject])).map(({ action }: { action: string }) => action);

  /** A drill that stands at the morning of Monday 2026-11-23, and an issue in it that 青栎镇 has to receive. */
  async function assigned(code: string, definitionKey?: string): Promise<IssueView> {
    const batch = good(
      await office.call<BatchView>('POST', '/api/batches', { kind: 'drill', name: `演练${code}`, listedOn: '2026-11-23', rate: 1, startsAt: '2026-11-23T01:30:00.000Z', ...(definitionKey && { definitionKey }) }),
      201,
    );
    const issue = good(
      await office.call<IssueView>('POST', '/api/issues', {
        batchId: batch.id, code, finding: '停产企业仍在报送产值。', section: '工业', objective: '全部核实', measures: ['逐户核实'],
        leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '2026-12-25',
      }),
      201,
    );
    await office.does(issue.id, { type: 'assign' });
    return office.issue(issue.id);
  }

  describe('通知模板', () => {
    const test = { kind: '提醒', subject: '{问题编号}请办理', body: '{单位}：{环节}，{期限}。' };
    const send = (caller: Caller, body: object) => caller.call<Problem>('POST', '/api/definitions/notices:test', body);

    it('is mailed to whoever writes it, with the facts of an example', async () => {
      expect((await send(author, test)).status).toBe(204);
      const mail = await eventually('the mail of the test', async () => (await mailsOf(county)).find(({ subject }) => subject.includes('【测试】')));
      expect(mail?.subject).toBe('【测试】示例-01请办理');
      expect(mail?.text).toContain('某某镇人民政府：整改实施，2026-08-31前办结。');
    });

    it('is not sent with words that cannot be filled in, nor by others, nor without end', async () => {
      expect((await send(author, { ...test, body: '{企业}' })).body.code).toBe('TEMPLATE_UNSOUND');
      expect((await send(township, test)).status).toBe(403);
      for (let time = 2; time <= 10; time += 1) expect((await send(author, test)).status).toBe(204);
      expect((await send(author, test)).body.code).toBe('TOO_MANY_TESTS');
    });
  });

  it('通知规则 of a published version shape what people are told', async () => {
    const draft = good(await author.call<DraftView>('POST', '/api/definitions/drafts', { from: { key: KEY, version: county.definition.version }, key: 'own-words', name: '自定文字' }), 201);
    const notices = [{ kind: '告知', adds: ['supervisor'], subject: '{问题编号} 新任务', body: '{单位}：{环节}，还有{剩余工作日}。' }];
    const saved = good(await author.call<DraftView>('PATCH', `/api/definitions/drafts/${draft.id}`, { definition: { ...draft.definition, notices }, expectedRevision: draft.revision }));
    expect(saved.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    good(await author.call('POST', `/api/definitions/drafts/${draft.id}/submit`, { note: '改通知文字' }));
    good(await second.call('POST', `/api/definitions/drafts/${draft.id}/publish`, {}));
    const issue = await assigned('TZ-01', 'own-words');
    const rows: { subject: string; body: string }[] = await county.db.query(`select distinct subject, body from notice where issue_id = $1 and kind = '告知'`, [issue.id]);
    expect(rows).toEqual([{ subject: '【演练】TZ-01 新任务', body: `${county.unit('YL102').name}：签收，还有1个工作日。` }]);
  });

  describe('单位工作日', () => {
    const body = () => ({ kind: 'unitCalendars', body: { [county.unit('YL102').id]: { workdays: [], restDays: ['2026-11-24'] } }, note: '庙会' });

    it('are proposed with a preview, put in force by another person, and move the deadlines of that unit', async () => {
      const issue = await assigned('RL-01');
      expect(issue.tasks.map(({ due }) => due)).toEqual(['2026-11-24']);
      const preview = good(await author.call<CountyRulePreview>('POST', '/api/county-rules/preview', body()));
      expect(preview.problems).toEqual([]);
      expect(preview.movedIssues).toBeGreaterThan(0);
      const rule = good(await author.call<CountyRuleView>('POST', '/api/county-rules', body()), 201);
      expect((await author.call('POST', `/api/county-rules/${rule.id}/approve`, {})).status).toBe(403);
      expect((await office.call<Problem>('POST', '/api/county-rules', body())).body.code).toBe('PROPOSAL_PENDING');
      expect((await township.call('GET', '/api/county-rules/unitCalendars')).status).toBe(403);
      expect(good(await second.call<CountyRuleView>('POST', `/api/county-rules/${rule.id}/approve`, {}))).toMatchObject({ state: 'approved' });
      const moved = await eventually('the deadline moved', async () => {
        const now = await office.issue(issue.id);
        return now.tasks[0]?.due === '2026-11-25' ? now : undefined;
      });
      expect(moved?.tasks[0]).toMatchObject({ due: '2026-11-25', workdaysLeft: 1 });
      expect(await audited(rule.id)).toEqual(['countyRule.proposed', 'countyRule.approved']);
      const told = async (who: Caller) => (await who.get<NoticeList>('/api/notices')).items.filter(({ page }) => page === '/county-rules').map(({ subject }) => subject);
      expect(await told(second)).toContainEqual(expect.stringContaining('提出改动单位工作日，等待批准'));
      expect(await told(author)).toEqual([expect.stringContaining('您提出的单位工作日改动已由')]);
      expect((await office.get<CountyRuleList>('/api/county-rules/unitCalendars')).inForce).toEqual(body().body);
      expect(await verifyAllLogs(county.db)).toEqual([]);
    });

    it('a day that is free anyway is refused with the name of the unit', async () => {
      const wrong = { ...body(), body: { [county.unit('YL102').id]: { workdays: [], restDays: ['2026-11-28'] } } };
      const { status, body: problem } = await author.call<Problem>('POST', '/api/county-rules', wrong);
      expect([status, problem.code]).toEqual([422, 'RULE_UNSOUND']);
    });
  });

  describe('保存期限', () => {
    it('is put in force by a second person, never below its least', async () => {
      expect(await retentionInForce(county.db.manager)).toEqual(usualRetention);
      const propose = (body: object) => office.call<CountyRuleView & Problem>('POST', '/api/county-rules', { kind: 'retention', body, note: '按档案规定' });
      expect((await propose({ ...usualRetention, mailDays: 7 })).body.code).toBe('RULE_UNSOUND');
      const first = good(await propose({ ...usualRetention, mailDays: 100 }), 201);
      expect(good(await author.call<CountyRuleView>('POST', `/api/county-rules/${first.id}/reject`, { reason: '再议' }))).toMatchObject({ state: 'rejected', rejection: '再议' });
      expect(await retentionInForce(county.db.manager)).toEqual(usualRetention);
      const again = good(await propose(leastRetention), 201);
      good(await second.call('POST', `/api/county-rules/${again.id}/approve`, {}));
      expect(await retentionInForce(county.db.manager)).toEqual(leastRetention);
    });

    it('deletes what outlived it, a batch at a time, and nothing else', async () => {
      const { personId } = county.actor('ld08');
      const now = Date.now();
      const ago = (days: number) => new Date(now - days * 86_400_000);
      const digest = (days: number, status = 'sent') =>
        county.db.query(
          `insert into digest (id, person_id, kind, slot, address, content, status, attempts, next_attempt_at, settled_at) values ($1, $2, 'gathered', $3, 'a@example.invalid', '{}', $4, 1, $5, $5)`,
          [uuidv7(now), personId, uuidv7(now), status, ago(days)],
        );
      for (let count = 0; count < 7; count += 1) await digest(31);
      await digest(29);
      const log = () => county.db.query(`select (select count(*) from issue_event) as events, (select count(*) from audit) as audit, (select count(*) from notice) as notices`);
      const before = await log();
      expect(await deleteOutlived(county.db, leastRetention, now, 5)).toEqual({ deleted: 5, isFull: true });
      expect(await deleteOutlived(county.db, leastRetention, now, 5)).toEqual({ deleted: 2, isFull: false });
      expect(await deleteOutlived(county.db, leastRetention, now, 5)).toEqual({ deleted: 0, isFull: false });
      const [{ left }] = await county.db.query(`select count(*)::int as left from digest where kind = 'gathered' and address = 'a@example.invalid'`);
      expect(left).toBe(1);
      expect(await log()).toEqual(before);
    });
  });
});
