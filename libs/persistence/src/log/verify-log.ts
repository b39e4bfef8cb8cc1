import { foldLog, projectIssue, wallTime, type Instant, type Issue } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { canonicalJson } from '../append/canonical-json';
import { chainHash, GENESIS } from '../append/hash-chain';
import { definitionOf } from '../append/references';
import { readLog } from './read-issue';

export interface LogFault {
  readonly issueId: string;
  /** From this entry on the log cannot be trusted; `null` when the log is whole but something derived from it is not. */
  readonly seq: number | null;
  readonly fault: 'GAP' | 'HASH' | 'SNAPSHOT' | 'READ_MODEL';
  /** A Chinese sentence. */
  readonly message: string;
}

/** Checks one issue: the chain is unbroken, the snapshot is the fold of the log, lists show what the fold says. */
export async function verifyLog(manager: EntityManager, issueId: string): Promise<LogFault | undefined> {
  const [row] = await manager.query(
    `select snapshot, last_hash, status, phase, deadline::text, due::text, percent, wakes_at, yellow_at, unit_ids, leader_ids,
      (select coalesce(json_agg(json_build_array(t.id, t.due::text, t.due_at) order by t.id), '[]') from task t where t.issue_id = i.id) as tasks,
      (select coalesce(json_agg(h.task_id || ' ' || h.holder order by h.task_id || ' ' || h.holder collate "C"), '[]') from task_holder h where h.issue_id = i.id) as holders,
      (select coalesce(json_agg(json_build_array(o.id, o.state, o.series, o.year, o.number)), '[]') from supervision_order o where o.issue_id = i.id) as orders
     from issue i where id = $1`,
    [issueId],
  );
  const log = await readLog(manager, issueId);
  const fault = (kind: LogFault['fault'], seq: number | null, message: string): LogFault => ({ issueId, seq, fault: kind, message });
  let hash: Buffer = GENESIS;
  for (const [position, { seq, at, actor, event, hash: stored }] of log.entries()) {
    if (seq !== position + 1) return fault('GAP', position + 1, `第${position + 1}条记录缺失。`);
    hash = chainHash(hash, issueId, { seq, at, actor, event });
    if (hash.toString('hex') !== stored) return fault('HASH', seq, `第${seq}条记录与校验链不符，内容被改动过。`);
  }
  if (!row || log.length === 0 || !hash.equals(row.last_hash as Buffer)) return fault('GAP', log.length + 1, '记录末尾与问题不符，可能被截断。');
  const issue = foldLog(issueId, log.map(({ seq, at, actor, event }) => ({ seq, at, actor, event }))) as Issue;
  if (canonicalJson(issue) !== canonicalJson(row.snapshot)) return fault('SNAPSHOT', null, '问题现状与记录推算的结果不符。');
  const definition = await definitionOf(manager, issue.definition);
  return shown(row) === expected(issue, definition) ? undefined : fault('READ_MODEL', null, '列表与待办显示的内容与记录推算的结果不符。');
}

/** Checks every issue; empty when all hold. */
export async function verifyAllLogs(db: DataSource): Promise<readonly LogFault[]> {
  const faults: LogFault[] = [];
  for (const { id } of await db.query(`select id from issue order by id`)) {
    const found = await db.transaction('REPEATABLE READ', (manager) => verifyLog(manager, id));
    if (found) faults.push(found);
  }
  return faults;
}

function shown(row: Record<string, unknown>): string {
  const time = (value: unknown) => (value === null ? null : new Date(value as string).getTime());
  const tasks = (row.tasks as [string, string, string][]).map(([id, due, dueAt]) => [id, due, time(dueAt)]);
  return canonicalJson([
    row.status, row.phase, row.deadline, row.due, row.percent, time(row.wakes_at), time(row.yellow_at), row.unit_ids, row.leader_ids,
    sorted(tasks), sorted(row.holders as string[]), sorted(row.orders as unknown[]),
  ]);
}

function expected(issue: Issue, definition: Parameters<typeof projectIssue>[0]): string {
  const seen = projectIssue(definition, issue);
  const wall = (instant: Instant | null | undefined) => (instant == null ? null : wallTime(issue.clock, instant));
  const due = seen.tasks.map((task) => task.due).sort()[0] ?? null;
  return canonicalJson([
    seen.status, issue.phase, seen.deadline, due, seen.percent, wall(seen.nextWakeAt), wall(seen.marks?.yellowAt), seen.unitIds, seen.leaderIds,
    sorted(seen.tasks.map((task) => [task.id, task.due, wall(task.dueAt)])),
    sorted(seen.tasks.flatMap((task) => task.holders.map((holder) => `${task.id} ${holder}`))),
    sorted((issue.orders ?? []).map(({ id, state, number }) => [id, state, number?.series ?? null, number?.year ?? null, number?.number ?? null])),
  ]);
}

function sorted<T>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
