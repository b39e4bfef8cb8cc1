import { foldLog, type Actor, type Calendar, type Definition, type Instant, type Issue, type IssueEvent, type Recorded } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import { calendarOf, definitionOf } from '../append/references';

/** An entry of the log with its place in the hash chain. */
export interface LoggedEvent extends Recorded {
  /** Hexadecimal. */
  readonly hash: string;
  /** Wall time. */
  readonly recordedAt: Instant;
}

export interface ReadIssue {
  readonly issue: Issue;
  readonly definition: Definition;
  readonly calendar: Calendar;
  readonly batchId: string;
  readonly drill: boolean;
  readonly unitIds: readonly string[];
  readonly leaderIds: readonly string[];
}

/** The issue as it stands, without a lock. */
export async function readIssue(manager: EntityManager, issueId: string): Promise<ReadIssue | undefined> {
  const [row] = await manager.query(`select snapshot, batch_id, drill, unit_ids, leader_ids from issue where id = $1`, [issueId]);
  if (!row) return undefined;
  const issue = row.snapshot as Issue;
  return {
    issue,
    definition: await definitionOf(manager, issue.definition),
    calendar: await calendarOf(manager, issue.calendarVersion),
    batchId: row.batch_id,
    drill: row.drill,
    unitIds: row.unit_ids,
    leaderIds: row.leader_ids,
  };
}

/** The log after a sequence number, in order. */
export async function readLog(manager: EntityManager, issueId: string, afterSeq = 0): Promise<readonly LoggedEvent[]> {
  const rows: readonly Record<string, unknown>[] = await manager.query(
    `select seq, event, actor, at, recorded_at, hash from issue_event where issue_id = $1 and seq > $2 order by seq`,
    [issueId, afterSeq],
  );
  return rows.map((row) => ({
    seq: row.seq as number,
    at: (row.at as Date).getTime(),
    actor: row.actor as Actor | 'time',
    event: row.event as IssueEvent,
    hash: (row.hash as Buffer).toString('hex'),
    recordedAt: (row.recorded_at as Date).getTime(),
  }));
}

/** The issue as it stood at a version. Throws when the log does not reach that far. */
export async function issueAtVersion(manager: EntityManager, issueId: string, version: number): Promise<Issue> {
  const log = await readLog(manager, issueId);
  const issue = foldLog(issueId, log.filter(({ seq }) => seq <= version));
  if (issue?.version !== version) throw new Error(`The log of ${issueId} does not reach version ${version}`);
  return issue;
}
