import type { DefinitionList, DraftView, DrillView, IssueView, Problem, RehearsalView } from '@rectify/contracts';
import { drillPrefix } from '@rectify/domain';
import { readLog } from '@rectify/persistence';
import type { Caller } from './support/caller';
import { County } from './support/county';
import { Course } from './support/course';

const SHORT = { key: 'simple-rectification', version: 1 };
// One day of business time in a second.
const RATE = 86_400;

describe('推演 and 演练 of a process', () => {
  let county: County;
  let course: Course;
  let office: Caller;
  let author: Caller;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    [office, author] = (await Promise.all(['yl013_zg1', 'sysadmin'].map((account) => county.as(account)))) as [Caller, Caller];
  });
  afterAll(() => county?.stop());

  const facts = () => ({ section: '工业', unitIds: [county.unit('YL102').id], townships: 0, deadline: '20个工作日内', amount: 0, severity: '一般' });
  const simulate = (body: unknown, caller = author) => caller.call<RehearsalView & Problem>('POST', '/api/definitions/simulate', body);
  const onTime = { pace: 'onTime', startsOn: '2026-03-02' } as const;
  const copied = async (): Promise<DraftView> =>
    (await author.call<DraftView>('POST', '/api/definitions/drafts', { from: SHORT, key: 'county-short', name: '本县简易整改' })).body;
  const stagesOpened = async (issueId: string) => (await readLog(county.db.manager, issueId)).flatMap(({ event }) => (event.type === 'stageOpened' ? [event.stage] : []));
  const leaderOf = ({ facts: { leaders } }: IssueView) => county.directory.people.find(({ id }) => id === leaders[0]?.id)!.account;

  it('what a drill really passes through is what was rehearsed', async () => {
    const { status, body } = await simulate({ ref: SHORT, facts: facts(), scenario: onTime });
    expect([status, body.ended, body.stuckAt]).toEqual([200, true, null]);
    const told = body.steps.filter(({ kind }) => kind === '通知');
    expect(told[0]).toMatchObject({ channels: ['inApp', 'mail'], who: expect.stringContaining(county.unit('YL102').name) });

    const drill = await office.call<DrillView>('POST', `/api/definitions/${SHORT.key}/versions/${SHORT.version}/drill`, { facts: facts(), rate: RATE, startsAt: '2026-03-02T01:00:00.000Z' });
    expect([drill.status, drill.body.assigned]).toEqual([201, true]);
    const { issueId } = drill.body;
    const begun = await office.issue(issueId);
    expect(begun).toMatchObject({ batch: { kind: 'drill' }, definition: SHORT });
    const closed = await course.complete(issueId, 'yl102_fz', 'yl013_zg1', leaderOf(begun));
    expect(closed.status).toBe('已销号');
    expect(await stagesOpened(issueId)).toEqual(body.steps.filter(({ kind }) => kind === '环节').map(({ stage }) => stage));
  }, 60_000);

  it('a draft is drilled as it stands; what it became is nobody else’s process', async () => {
    const draft = await copied();
    const refused = await author.call<Problem>('POST', `/api/definitions/drafts/${draft.id}/drill`, { facts: facts(), rate: RATE });
    expect(refused.status).toBe(403);
    const { status, body } = await office.call<DrillView>('POST', `/api/definitions/drafts/${draft.id}/drill`, { facts: facts(), rate: RATE });
    expect([status, body.assigned]).toEqual([201, true]);
    const key = `${drillPrefix}${draft.id}`;
    expect(await office.issue(body.issueId)).toMatchObject({ batch: { kind: 'drill' }, definition: { key, version: draft.revision } });
    expect((await author.get<DefinitionList>('/api/definitions')).items.map((item) => item.key)).not.toContain(key);
    const misused = await office.call<Problem>('POST', '/api/batches', { kind: 'formal', name: '借用', listedOn: '2026-03-02', definitionKey: key });
    expect(misused.status).toBe(422);
    expect((await office.call('POST', `/api/definitions/drafts/${draft.id}/drill`, { facts: facts(), rate: RATE })).status).toBe(201);
  });

  it('says what keeps it from beginning, refuses what is unsound, and shows it to nobody outside', async () => {
    const draft = await copied();
    const unsound = { ...draft.definition, stages: draft.definition.stages.filter(({ act }) => act !== 'review') };
    const told = await simulate({ definition: unsound, facts: facts(), scenario: onTime });
    expect([told.status, told.body.code]).toEqual([422, 'DEFINITION_UNSOUND']);
    expect(told.body.errors?.length).toBeGreaterThan(0);
    const unclear = await simulate({ definition: draft.definition, facts: { ...facts(), deadline: '待定' }, scenario: onTime });
    expect([unclear.status, unclear.body.ended, unclear.body.stuckAt?.stageName]).toEqual([200, false, null]);
    expect((await simulate({ ref: SHORT, facts: { ...facts(), deadline: '2060年12月31日前' }, scenario: onTime })).status).toBe(422);
    expect((await simulate({ ref: SHORT, facts: { ...facts(), unitIds: [] }, scenario: onTime })).status).toBe(400);
    expect((await simulate({ ref: SHORT, facts: facts(), scenario: { pace: 'late', startsOn: '2026-03-02', workdays: 1e9 } })).status).toBe(400);
    expect((await simulate({ ref: SHORT, facts: facts(), scenario: onTime }, await county.as('yl102_jb'))).status).toBe(403);
  });
});
