import type { BatchView, EventList, IssueView, Problem, StatusList } from '@rectify/contracts';
import { statisticsInspection } from '@rectify/definitions';
import type { Definition, Stage } from '@rectify/domain';
import { publishDefinition, uuidv7, verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { Course } from './support/course';
import { eventually } from './support/waiting';

/** 纪委会审 by one person by name after 部门审核, for more than 500 万元. */
function aboveFiveMillion(county: County): Definition {
  const { stages } = statisticsInspection;
  const reviewer = county.actor('yl103_sh');
  const position = stages.findIndex(({ key }) => key === 'statisticsReview');
  const named: Stage = {
    ...(stages[position - 1] as Stage),
    key: 'disciplineReview', name: '纪委会审', status: '纪委会审', each: 'issue', when: { fact: 'amount', over: 500 },
    duty: [{ relation: 'namedPerson', person: { id: reviewer.personId, name: reviewer.name, post: '室主任' }, unit: county.unit('YL103'), role: 'townshipReviewer' }],
  };
  return { ...statisticsInspection, key: 'above-five-million', version: 1, name: '按金额分流', stages: [...stages.slice(0, position), named, ...stages.slice(position)] };
}

describe('涉及金额 and 严重程度 on the real servers', () => {
  let county: County;
  let course: Course;
  let batchId: string;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    await publishDefinition(county.db, aboveFiveMillion(county));
    const office = await course.as('yl013_zg1');
    const { body } = await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name: '按金额分流', listedOn: '2026-11-20', definitionKey: 'above-five-million' });
    batchId = body.id;
  });
  afterAll(() => county?.stop());

  const registered = async (facts: object = {}): Promise<IssueView> => {
    const { status, body } = await (await course.as('yl013_zg1')).call<IssueView>('POST', '/api/issues', {
      batchId, code: `TJ-${uuidv7().slice(-6)}`, finding: '停产企业仍在报送产值。', section: '工业', objective: '全部核实。', measures: ['逐户核实'],
      leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL020').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '20个工作日内', ...facts,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  const asOffice = async (issueId: string, command: object) =>
    (await course.as('yl013_zg1')).call<Problem>('POST', `/api/issues/${issueId}/commands`, command, { 'idempotency-key': uuidv7() });
  const upToReview = (issueId: string) => course.complete(issueId, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl020_fz', 'yl013_zg1', 'yl102_fz', 'yl102_sh');

  it('a status that only a definition names may be asked for', async () => {
    const office = await course.as('yl013_zg1');
    const { items } = await office.get<StatusList>('/api/issues/statuses');
    expect(items.slice(items.indexOf('纪委会审'))).toEqual(expect.arrayContaining(['纪委会审', '签批中']));
  });

  it('交办 waits for the amount; the amount sends the issue its way, and then stands', async () => {
    const { id, actions } = await registered({ severity: '严重' });
    expect(actions.find(({ type }) => type === 'assign')).toMatchObject({ enabled: false, reason: expect.stringContaining('请先填写涉及金额') });
    expect(await asOffice(id, { type: 'assign' })).toMatchObject({ status: 422, body: { code: 'FACTS_INCOMPLETE' } });
    expect(await asOffice(id, { type: 'amend', reason: '与原件核对', changes: { amount: -1 } })).toMatchObject({ status: 400 });
    expect(await asOffice(id, { type: 'amend', reason: '与原件核对', changes: { amount: 620.5 } })).toMatchObject({ status: 200 });
    const office = await course.as('yl013_zg1');
    expect((await office.issue(id)).facts).toMatchObject({ severity: '严重', amount: 620.5 });
    expect((await office.get<EventList>(`/api/issues/${id}/events`)).items.at(-1)?.title).toContain('涉及金额');

    await upToReview(id);
    expect((await course.complete(id, 'yl023_sh')).status).toBe('纪委会审');
    expect((await office.issues(`?status=${encodeURIComponent('纪委会审')}`)).items.map((item) => item.id)).toEqual([id]);
    expect(await asOffice(id, { type: 'amend', reason: '与原件核对', changes: { amount: 100 } })).toMatchObject({ status: 422, body: { code: 'WRONG_STAGE', detail: expect.stringContaining('纪委会审') } });
    const reviewer = await course.as('yl103_sh');
    expect((await reviewer.tasks('review')).items).toMatchObject([{ issueId: id, why: '这一环节指定由您办理' }]);
    expect((await course.complete(id, 'yl103_sh')).status).toBe('统计审核');
  });

  it('where the person named is no longer in post, the head of that unit is told, has the task, and may do it; 整改办 knows', async () => {
    const { id } = await registered({ amount: 800 });
    const reviewer = county.actor('yl103_sh');
    const head = county.actor('yl103_fz');
    await upToReview(id);
    await county.db.query(`update person set active = false where id = $1`, [reviewer.personId]);
    await course.complete(id, 'yl023_sh');
    const told = async (personId: string): Promise<readonly string[]> =>
      (await county.db.query(`select why from notice where issue_id = $1 and person_id = $2`, [id, personId])).map(({ why }: { why: string }) => why);
    expect(await told(head.personId)).toContain('原定承办人员已不在岗，由您作为主要负责人办理');
    expect(await told(county.actor('yl013_zg1').personId)).toContain('原定承办人员已不在岗，已转其单位主要负责人办理');
    await eventually('the head is mailed', async () => {
      const [mail] = await county.db.query(`select m.status from mail m join notice n on n.id = m.notice_id where n.issue_id = $1 and n.person_id = $2`, [id, head.personId]);
      return mail?.status === 'sent' || undefined;
    });
    expect((await (await course.as('yl103_fz')).tasks('review')).items).toMatchObject([{ issueId: id, why: '原定承办人员已不在岗，由您作为主要负责人办理' }]);
    expect((await course.complete(id, 'yl103_fz')).status).toBe('统计审核');
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
