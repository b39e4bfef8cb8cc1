import type { BatchView, IssueView, Readiness } from '@rectify/contracts';
import { oldestWake, readLog, uuidv7, verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { Course } from './support/course';
import { mailsOf, saidTwice } from './support/mailbox';
import { eventually } from './support/waiting';

// One day of business time in a second.
const RATE = 86_400;

describe('whatever dies', () => {
  let county: County;
  let course: Course;
  let batchId: string;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    const { body } = await (await course.as('yl013_zg1')).call<BatchView>('POST', '/api/batches', {
      kind: 'drill', name: '演练', listedOn: '2026-03-02', rate: RATE, startsAt: '2026-03-02T01:00:00.000Z',
    });
    batchId = body.id;
  });
  afterAll(() => county?.stop());

  const assigned = async (): Promise<string> => {
    const office = await course.as('yl013_zg1');
    const { body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId,
      code: `TJ-${uuidv7().slice(-6)}`,
      finding: '台账与凭证不一致。',
      section: '工业',
      objective: '台账与凭证一致。',
      leaderIds: [county.actor('ld08').personId],
      leadUnitIds: [county.unit('YL023').id],
      responsibleUnitIds: [county.unit('YL102').id],
      deadline: '10个工作日内',
    });
    await office.does(body.id, { type: 'assign' });
    return body.id;
  };
  const rungs = async (id: string) => (await readLog(county.db.manager, id)).flatMap(({ event }) => (event.type === 'rungReached' ? [`${event.taskId} ${event.rung}`] : []));
  const reaches = (id: string, rung: string) =>
    eventually(`${rung} of ${id}`, async () => ((await rungs(id)).some((each) => each.endsWith(` ${rung}`)) ? true : undefined), 60_000);
  const told = () => eventually('every wake told', async () => ((await oldestWake(county.db)) === undefined ? true : undefined), 60_000);
  const soundly = async (ids: readonly string[]) => {
    for (const id of ids) {
      const all = await rungs(id);
      expect(new Set(all).size).toBe(all.length);
    }
    expect(await verifyAllLogs(county.db)).toEqual([]);
    expect(saidTwice(await mailsOf(county))).toEqual([]);
  };

  it('the worker, again and again between commit, signal and completion: nothing is lost, nothing happens twice', async () => {
    const ids: string[] = [];
    for (const delay of [0, 5, 20, 60, 150, 400]) {
      ids.push(await assigned());
      await new Promise((resolve) => setTimeout(resolve, delay));
      county.stack.parts.worker.kill('SIGKILL');
      ids.push(await assigned());
    }
    for (const id of ids) await reaches(id, 'after2');
    await told();
    await soundly(ids);
  }, 180_000);

  it('Temporal: people go on working, the page says 时钟暂停, time catches up', async () => {
    await county.stack.parts.temporal.stop();
    const id = await assigned();
    expect((await course.completes('yl102_jb', id)).status).toBe('方案编制');
    const paused = await eventually('时钟暂停', async () => {
      const readiness = (await (await fetch(`${county.stack.urls.web}/readyz`)).json()) as Readiness;
      return readiness.clock === 'paused' ? readiness : undefined;
    }, 60_000);
    expect(paused).toMatchObject({ ready: true, database: 'up' });
    expect(paused.message).toContain('时钟暂停');

    await county.stack.parts.temporal.start();
    await reaches(id, 'after2');
    await told();
    await soundly([id]);
  }, 180_000);

  it('Temporal with all its databases: reconcile rebuilds every workflow from the log', async () => {
    const id = await assigned();
    await told();
    await county.restartWithout('temporal', 'temporal_visibility');
    course = new Course(county);
    await county.stack.cli('reconcile');
    await reaches(id, 'after2');
    await soundly([id]);
  }, 240_000);
});
