import type { BatchView, DelegationList, DelegationView, IssueView, Problem } from '@rectify/contracts';
import { addDays, businessDateOf } from '@rectify/domain';
import { uuidv7 } from '@rectify/persistence';
import { County } from './support/county';
import { Course } from './support/course';

const today = businessDateOf(Date.now());

describe('委托 and vacant posts, on the real servers', () => {
  let county: County;
  let course: Course;
  let batchId: string;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    const office = await course.as('yl013_zg1');
    const { body } = await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name: '正式批次', listedOn: '2026-11-20' });
    batchId = body.id;
  });
  afterAll(() => county?.stop());

  const registered = async (leadUnit: string): Promise<string> => {
    const { status, body } = await (await course.as('yl013_zg1')).call<IssueView>('POST', '/api/issues', {
      batchId, code: `TJ-${uuidv7().slice(-6)}`, finding: '停产企业仍在报送产值。', section: '工业', objective: '全部核实。', measures: ['逐户核实'],
      leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit(leadUnit).id], responsibleUnitIds: [county.unit('YL102').id], deadline: '20个工作日内',
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.id;
  };

  it('where nobody on duty holds a post, the head of the unit has the task, is told, and may do it', async () => {
    const issueId = await registered('YL020');
    const reviewers = (active: boolean) =>
      county.db.query(`update person set active = $2 where unit_id = $1 and 'departmentReviewer' = any(roles)`, [county.unit('YL023').id, active]);
    await course.complete(issueId, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl020_fz', 'yl013_zg1', 'yl102_fz');
    await reviewers(false);
    await course.complete(issueId, 'yl102_sh');

    const head = await course.as('yl023_fz');
    expect((await head.tasks('review')).items).toMatchObject([{ issueId, why: expect.stringContaining('没有在岗的部门审核人员') }]);
    const told = await county.db.query(`select kind from notice where issue_id = $1 and person_id = $2`, [issueId, county.actor('yl023_fz').personId]);
    expect(told.map((notice: { kind: string }) => notice.kind)).toContain('告知');
    const office = await county.db.query(`select why from notice where issue_id = $1 and person_id = $2`, [issueId, county.actor('yl013_zg1').personId]);
    expect(office.map((notice: { why: string }) => notice.why)).toContain('承办单位没有在岗的承办人员，已转其主要负责人办理');
    expect((await course.complete(issueId, 'yl023_fz')).status).toBe('统计审核');
    await reviewers(true);
    expect((await head.tasks('review')).items).toEqual([]);
  });

  it('a leader who is away entrusts another, who signs with both names, sees the issue, and only as long as it lasts', async () => {
    const issueId = await registered('YL023');
    await course.complete(issueId, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1', 'yl102_fz', 'yl102_sh', 'yl023_sh', 'yl020_sh1');
    const [leader, delegate] = [await course.as('ld08'), await course.as('ld04')];
    expect((await delegate.call('GET', `/api/issues/${issueId}`)).status).toBe(404);

    const asked = { delegateId: county.actor('ld04').personId, from: today, until: addDays(today, 6), reason: '外出培训' };
    const { status, body: delegation } = await leader.call<DelegationView>('POST', '/api/delegations', asked);
    expect({ status, state: delegation.state }).toEqual({ status: 201, state: '进行中' });
    const again = await leader.call<Problem>('POST', '/api/delegations', asked);
    expect(again).toMatchObject({ status: 422, body: { code: 'DATE_NOT_ALLOWED', detail: expect.stringContaining('重叠') } });
    expect((await delegate.get<DelegationList>('/api/delegations')).items).toMatchObject([{ id: delegation.id, mayRevoke: false }]);

    expect((await delegate.tasks('sign')).items).toMatchObject([{ issueId, why: expect.stringContaining('委托') }]);
    const offered = (await delegate.issue(issueId)).actions.find((action) => action.type === 'signOff');
    expect(offered).toMatchObject({ enabled: true, label: expect.stringContaining(`受${county.actor('ld08').name}委托`) });
    const returned = await delegate.does(issueId, { type: 'return', taskId: offered?.taskId ?? '', to: 'statisticsReview', opinion: '请补充现场照片' });
    expect(returned.tasks[0]?.returned?.by).toContain(`受委托人${county.actor('ld04').name}`);

    expect((await delegate.call('DELETE', `/api/delegations/${delegation.id}`)).status).toBe(403);
    expect((await leader.call('DELETE', `/api/delegations/${delegation.id}`)).status).toBe(204);
    expect((await delegate.call('GET', `/api/issues/${issueId}`)).status).toBe(404);
    expect((await delegate.tasks('sign')).items).toEqual([]);
  });
});
