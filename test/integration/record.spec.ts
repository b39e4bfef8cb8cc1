import { createHash } from 'node:crypto';
import { statisticsInspection } from '@rectify/definitions';
import { isRefusal, nextWakeUp, type Actor, type Command } from '@rectify/domain';
import {
  append,
  databaseOptions,
  isAppended,
  pendingWakes,
  readLog,
  settleWake,
  uuidv7,
  verifyAllLogs,
  verifyLog,
  type Appended,
  type AppendRequest,
} from '@rectify/persistence';
import { DataSource } from 'typeorm';
import { moment, receives, submitsPlan } from '../builders';
import { County } from './support/county';

const ref = { key: statisticsInspection.key, version: statisticsInspection.version };
const morning = moment('2026-08-11 09:30');

describe('the record on a real PostgreSQL', () => {
  let county: County;
  let office: Actor;
  let batchId: string;

  beforeAll(async () => {
    county = await County.start({ parts: ['postgres'] });
    office = county.actor('yl013_zg1');
    batchId = uuidv7();
    await county.db.query(
      `insert into batch (id, name, kind, listed_on, definition_key, definition_version, created_at) values ($1, '回头看', 'formal', '2026-08-10', $2, $3, now())`,
      [batchId, ref.key, ref.version],
    );
  });
  afterAll(() => county?.stop());

  const send = (issueId: string, actor: Actor | 'time', command: Command, more: Partial<AppendRequest> = {}) =>
    append(county.db, { issueId, command, actor, wall: morning, ...more });
  const accepted = async (answer: ReturnType<typeof send>): Promise<Appended> => {
    const given = await answer;
    if (!isAppended(given)) throw new Error(JSON.stringify(given));
    return given;
  };
  let count = 0;
  const registered = async (more: Partial<AppendRequest> = {}): Promise<Appended> => {
    count += 1;
    const facts = county.facts({ code: `TJ-${count}` });
    return accepted(send(uuidv7(), office, { type: 'register', facts, definition: ref }, { register: { batchId }, ...more }));
  };
  const assigned = async () => accepted(send((await registered()).issueId, office, { type: 'assign' }));

  it('writes the log, the lists, the inbox, the notices and one wake in one commit', async () => {
    const { issueId, issue } = await assigned();

    expect((await readLog(county.db.manager, issueId)).map(({ event }) => event.type)).toEqual(['issueRegistered', 'issueAssigned', 'stageOpened']);
    const [row] = await county.db.query(`select status, due::text, wakes_at from issue where id = $1`, [issueId]);
    expect(row).toMatchObject({ status: '待签收', due: '2026-08-12', wakes_at: new Date(nextWakeUp(issue)!) });
    const holders = await county.db.query(`select holder from task_holder where issue_id = $1 order by 1`, [issueId]);
    const unit = county.unit('YL102').id;
    expect(holders.map((each: { holder: string }) => each.holder)).toEqual([`unit:${unit}:handler`, `unit:${unit}:head`]);
    const told = await county.db.query(
      `select p.account, n.kind, m.status from notice n join person p on p.id = n.person_id join mail m on m.notice_id = n.id where n.issue_id = $1 order by 1`,
      [issueId],
    );
    expect(told).toEqual([
      { account: 'yl102_fz', kind: '告知', status: 'queued' },
      { account: 'yl102_jb', kind: '告知', status: 'queued' },
    ]);
    expect((await pendingWakes(county.db, 1000)).filter((wake) => wake.issueId === issueId)).toMatchObject([{ issueId, fromSeq: 1, seq: 3 }]);
  });

  it('gives the same key the same answer and does the work once', async () => {
    const { issueId } = await registered();
    const bodyHash = createHash('sha256').update('assign').digest();
    const once = { key: 'key-00000001', bodyHash };
    const answers = await Promise.all(Array.from({ length: 6 }, () => accepted(send(issueId, office, { type: 'assign' }, once))));

    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.version))).toEqual(new Set([3]));
    expect(await readLog(county.db.manager, issueId)).toHaveLength(3);
    expect(await send(issueId, office, { type: 'assign' }, { ...once, bodyHash: createHash('sha256').update('other').digest() })).toEqual({ problem: 'KEY_REUSED' });
  });

  it('lets one of two receivers through and tells the other that the task is gone', async () => {
    const { issueId, issue } = await assigned();
    const [handler, head] = [county.actor('yl102_jb'), county.actor('yl102_fz')];
    const command = receives()(issue, statisticsInspection);
    const answers = await Promise.all([send(issueId, handler, command), send(issueId, head, command)]);

    expect(answers.filter((answer) => isAppended(answer))).toHaveLength(1);
    expect(answers.find((answer) => isRefusal(answer))).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('refuses a command that was decided upon an older version, and changes nothing', async () => {
    const { issueId } = await assigned();
    expect(await send(issueId, county.actor('yl102_jb'), { type: 'urge', message: '' }, { expectedVersion: 2 })).toEqual({ problem: 'STALE_VERSION', version: 3 });
    expect(await send(uuidv7(), office, { type: 'assign' })).toEqual({ problem: 'NOT_FOUND' });
    expect(await readLog(county.db.manager, issueId)).toHaveLength(3);
  });

  it('lets time act once however often it is called at once', async () => {
    const { issueId, issue } = await assigned();
    const wall = nextWakeUp(issue)!;
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(issueId, 'time', { type: 'passTime' }, { wall })));

    expect(answers.filter((answer) => isAppended(answer))).toHaveLength(1);
    expect(answers.filter((answer) => isRefusal(answer)).map((answer) => isRefusal(answer) && answer.code)).toEqual(['NOTHING_DUE', 'NOTHING_DUE', 'NOTHING_DUE']);
  });

  it('keeps news that came while a wake was being told', async () => {
    const { issueId, issue } = await assigned();
    await accepted(send(issueId, county.actor('yl102_jb'), receives()(issue, statisticsInspection)));
    await settleWake(county.db, issueId, 3);
    expect((await pendingWakes(county.db, 1000)).find((wake) => wake.issueId === issueId)).toMatchObject({ issueId, fromSeq: 4, seq: 5 });
    await settleWake(county.db, issueId, 5);
    expect((await pendingWakes(county.db, 1000)).find((wake) => wake.issueId === issueId)).toBeUndefined();
  });

  it('finds every kind of tampering, and none where there was none', async () => {
    const { issueId, issue } = await assigned();
    const received = await accepted(send(issueId, county.actor('yl102_jb'), receives()(issue, statisticsInspection)));
    await accepted(send(issueId, county.actor('yl102_jb'), submitsPlan()(received.issue, statisticsInspection)));
    expect(await verifyAllLogs(county.db)).toEqual([]);

    const tampering = {
      HASH: `update issue_event set event = jsonb_set(event, '{plan,causes}', '"别的原因"') where issue_id = $1 and type = 'planSubmitted'`,
      GAP: `delete from issue_event where issue_id = $1 and seq = 2`,
      SNAPSHOT: `update issue set snapshot = jsonb_set(snapshot, '{marks,returns}', '7') where id = $1`,
      READ_MODEL: `delete from task_holder where issue_id = $1`,
    };
    for (const [fault, sql] of Object.entries(tampering)) {
      const found = await county.db.transaction(async (manager) => {
        await manager.query(sql, [issueId]);
        const seen = await verifyLog(manager, issueId);
        await manager.query('rollback; begin');
        return seen;
      });
      expect(found).toMatchObject({ issueId, fault });
    }
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });

  it('has a schema that the entities describe without a difference', async () => {
    const fresh = await new DataSource(databaseOptions(county.stack.urls.database)).initialize();
    const missing = (await fresh.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    await fresh.destroy();
    expect(missing.filter((query) => !/CONSTRAINT|INDEX/.test(query))).toEqual([]);
  });
});
