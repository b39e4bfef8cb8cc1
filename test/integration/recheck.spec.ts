import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ISSUE, issueWorkflowId, type BatchView, type DelegationView, type EventList, type IssueStanding, type IssueView } from '@rectify/contracts';
import { addDays, businessDateOf } from '@rectify/domain';
import { openIssues, readLog, uuidv7, verifyAllLogs } from '@rectify/persistence';
import { Client, Connection } from '@temporalio/client';
import JSZip from 'jszip';
import { County } from './support/county';
import { Course } from './support/course';
import { keepHistory } from './support/histories';
import { eventually } from './support/waiting';

// The fastest drill there is: a month passes in less than three seconds.
const RATE = 1_000_000;

describe('回头看 on the real servers', () => {
  let county: County;
  let course: Course;
  let temporal: Connection;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    temporal = await Connection.connect({ address: county.stack.urls.temporal });
  });
  afterAll(async () => {
    await temporal?.close();
    await county?.stop();
  });

  const registered = async (more: object = {}): Promise<IssueView> => {
    const office = await course.as('yl013_zg1');
    const { body: batch } = await office.call<BatchView>('POST', '/api/batches', {
      kind: 'drill', name: `演练 ${uuidv7().slice(-6)}`, listedOn: '2026-03-02', rate: RATE, startsAt: '2026-03-02T01:00:00.000Z', ...more,
    });
    const { body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId: batch.id,
      code: `TJ-${uuidv7().slice(-6)}`,
      finding: '停产企业仍在报送产值，台账与用电数据不一致。',
      section: '工业',
      objective: '停产企业全部核实，台账与现场一致。',
      leaderIds: [county.actor('ld08').personId],
      leadUnitIds: [county.unit('YL023').id],
      responsibleUnitIds: [county.unit('YL102').id],
      deadline: '20个工作日内',
    });
    return body;
  };
  const signedOff = async (id: string) =>
    course.complete(id, 'yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1', 'yl102_fz', 'yl102_sh', 'yl023_sh', 'yl020_sh1', 'ld08');
  const opens = async (id: string, account = 'yl020_sh2') => {
    const caller = await course.as(account);
    return eventually(`a re-check of ${id}`, async () => {
      const issue = await caller.issue(id);
      return issue.actions.some((action) => action.type === 'recheck' && action.enabled) ? issue : undefined;
    });
  };
  const looksAgain = async (id: string, result: 'passed' | 'relapsed', deadline?: string) => {
    const issue = await opens(id);
    const action = issue.actions.find((each) => each.type === 'recheck');
    const checklist = Object.fromEntries((action?.checklist ?? []).map(({ key }, index) => [key, result === 'relapsed' && index === 0 ? 'no' : 'yes'] as const));
    return (await course.as('yl020_sh2')).does(id, {
      type: 'recheck', taskId: action?.taskId ?? '', result, findings: result === 'passed' ? '成果保持' : '停报企业恢复报送，现场没有生产',
      evidence: [{ name: '回头看现场记录', reference: '档案室第5柜' }], checklist, ...(deadline && { deadline }),
    });
  };
  const workflow = (id: string) => new Client({ connection: temporal, namespace: county.stack.env.TEMPORAL_NAMESPACE }).workflow.getHandle(issueWorkflowId(id));

  it('opens by itself a month later, passes, relapses at three, and the work is back on the handler’s desk; the workflow lives until all is settled', async () => {
    const { id } = await registered();
    const closed = await signedOff(id);
    expect(closed).toMatchObject({ status: '已销号', light: '灰', tasks: [] });
    expect(closed.rechecks?.map(({ months, outcome }) => [months, outcome])).toEqual([[1, null], [3, null], [6, null]]);
    expect(await openIssues(county.db)).toContain(id);
    expect((await (await course.as('ld08')).command(id, { type: 'urge', message: '' })).body).toMatchObject({ code: 'ALREADY_CLOSED' });

    const due = await opens(id, 'yl012_db1');
    expect(due).toMatchObject({ status: '回头看中', tasks: [{ id: 'recheck/issue/1', stageName: '回头看' }] });
    expect((await (await course.as('yl012_db1')).tasks('mine')).items.map(({ taskId }) => taskId)).toContain('recheck/issue/1');
    expect(await looksAgain(id, 'passed')).toMatchObject({ status: '已销号', tasks: [] });
    expect((await workflow(id).describe()).status.name).toBe('RUNNING');

    const { now } = await opens(id);
    const deadline = addDays(businessDateOf(Date.parse(now)), 90);
    const reopened = await looksAgain(id, 'relapsed', deadline);
    expect(reopened).toMatchObject({ status: '重新挂号', closedAt: null, conclusion: null, marks: { relapses: 1 }, deadline: { date: deadline } });
    expect(reopened.earlierRounds).toMatchObject([{ round: 1, conclusion: '已完成', deadline }]);
    const desk = (await (await course.as('yl102_jb')).tasks('mine')).items.filter(({ issueId }) => issueId === id);
    expect(desk).toMatchObject([{ taskId: `work/${county.unit('YL102').id}/2`, returned: true }]);

    await course.complete(id, 'yl102_fz', 'yl102_sh', 'yl023_sh', 'yl020_sh1', 'ld08');
    for (let left = 3; left > 0; left -= 1) await looksAgain(id, 'passed');
    await eventually('the workflow ends', async () => ((await workflow(id).describe()).status.name === 'COMPLETED' ? true : undefined));
    expect(await workflow(id).query<IssueStanding>(ISSUE)).toMatchObject({ phase: 'closed', wakesAt: null });
    expect(await openIssues(county.db)).not.toContain(id);
    const types = (await readLog(county.db.manager, id)).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'recheckOpened')).toHaveLength(5);
    expect(types.filter((type) => type === 'issueReopened')).toHaveLength(1);
    await keepHistory(county, id, '2-rechecked-and-reopened');
  }, 100_000);

  it('whoever is away entrusts it: the delegate looks again, with both names', async () => {
    const { id } = await registered();
    await signedOff(id);
    const [away, delegate] = [await course.as('yl012_db1'), await course.as('yl012_jb')];
    const today = businessDateOf(Date.now());
    const asked = { delegateId: county.actor('yl012_jb').personId, from: today, until: addDays(today, 1), reason: '外出培训' };
    const { status, body: delegation } = await away.call<DelegationView>('POST', '/api/delegations', asked);
    expect(status).toBe(201);
    const due = await opens(id, 'yl012_jb');
    const action = due.actions.find(({ type }) => type === 'recheck');
    expect(action?.label).toContain(`受${county.actor('yl012_db1').name}委托`);
    await delegate.does(id, {
      type: 'recheck', taskId: action?.taskId ?? '', result: 'passed', findings: '成果保持', evidence: [{ name: '回头看现场记录', reference: '督查室' }],
      checklist: Object.fromEntries((action?.checklist ?? []).map(({ key }) => [key, 'yes'] as const)),
    });
    const { items } = await delegate.get<EventList>(`/api/issues/${id}/events`);
    expect(items.find(({ type }) => type === 'recheckCompleted')?.actor).toContain(`${county.actor('yl012_db1').name}（受委托人${county.actor('yl012_jb').name}）`);
    expect((await away.call('DELETE', `/api/delegations/${delegation.id}`)).status).toBe(204);
  }, 60_000);

  it('gives the papers of a closed issue, the same each time, with a log that proves itself', async () => {
    const { id } = await registered({ rate: 3600 });
    const office = await course.as('yl013_zg1');
    expect(await office.call('GET', `/api/issues/${id}/archive.zip`)).toMatchObject({ status: 422, body: { code: 'NOT_CLOSED' } });
    await signedOff(id);
    const download = async (account: string) => {
      const response = await fetch(`${county.stack.urls.web}/api/issues/${id}/archive.zip`, { headers: (await course.as(account)).headers });
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const { bytes } = await download('yl013_zg1');
    expect((await download('yl102_jb')).bytes.equals(bytes)).toBe(true);
    expect((await download('yl104_jb')).status).toBe(404);

    const zip = await JSZip.loadAsync(bytes);
    const form = await (await JSZip.loadAsync((await zip.file('销号审批表.docx')?.async('nodebuffer')) ?? '')).file('word/document.xml')?.async('string');
    for (const words of ['乡镇审核', '部门审核', '统计审核', '签批销号', '符合：佐证与成效相互印证', '属实，同意', '现场核查记录']) {
      expect(form + ((await (await JSZip.loadAsync((await zip.file('佐证材料目录.docx')?.async('nodebuffer')) ?? '')).file('word/document.xml')?.async('string')) ?? '')).toContain(words);
    }
    const folder = mkdtempSync(join(tmpdir(), 'rectify-archive-'));
    for (const name of ['log.jsonl', 'verify.mjs']) writeFileSync(join(folder, name), (await zip.file(name)?.async('nodebuffer')) ?? '');
    const log = await readLog(county.db.manager, id);
    expect(execFileSync(process.execPath, [join(folder, 'verify.mjs')], { encoding: 'utf8' })).toContain(`共${log.length}条，末条 ${log.at(-1)?.hash}`);
    rmSync(folder, { recursive: true });
  });

  it('warns of a thing that came back in the same unit', async () => {
    const { id: earlier, facts } = await registered({ rate: 3600 });
    await signedOff(earlier);
    const again = await registered({ rate: 3600 });
    const seen = async (account: string) => (await (await course.as(account)).issue(again.id)).similar ?? [];
    expect((await seen('yl013_zg1')).find((each) => each.id === earlier)).toMatchObject({ code: facts.code });
    expect((await seen('yl102_jb')).map((each) => each.id)).toContain(earlier);
  });

  it('leaves a log that proves itself', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
