import type { Instant } from '@rectify/domain';
import type { DataSource } from 'typeorm';

/** News of an issue that its workflow has not been told yet. */
export interface PendingWake {
  readonly issueId: string;
  readonly fromSeq: number;
  readonly seq: number;
  /** Since when it waits, wall time. */
  readonly at: Instant;
}

// An instant that passed this long ago (s) and was not acted upon: nobody is waiting for it.
const GRACE = 10;

/** The oldest wakes, without a lock: a wake told twice does no harm. */
export async function pendingWakes(db: DataSource, limit: number): Promise<readonly PendingWake[]> {
  const rows = await db.query(`select issue_id, from_seq, seq, at from wake order by at, issue_id limit $1`, [limit]);
  return rows.map((row: { issue_id: string; from_seq: number; seq: number; at: Date }) => ({
    issueId: row.issue_id,
    fromSeq: row.from_seq,
    seq: row.seq,
    at: row.at.getTime(),
  }));
}

/** The workflow was told up to `seq`; what came since stays to be told. */
export async function settleWake(db: DataSource, issueId: string, seq: number): Promise<void> {
  await db.query(
    `with told as (delete from wake where issue_id = $1 and seq <= $2 returning issue_id)
     update wake set from_seq = $2 + 1, at = now() where issue_id = $1 and seq > $2`,
    [issueId, seq],
  );
}

/** Tells the workflows of these issues to look at the log again. */
export async function wakeAgain(db: DataSource, issueIds: readonly string[]): Promise<void> {
  await db.query(
    `insert into wake (issue_id, from_seq, seq, at)
     select id, version, version, now() from issue where id = any($1::uuid[])
     on conflict (issue_id) do nothing`,
    [issueIds],
  );
  await db.query(`select pg_notify('rectify_wake', '')`);
}

/** Issues whose next instant (wall time) passed a while ago, the closed among them that wait for 回头看. */
export async function issuesToWake(db: DataSource, now: Instant): Promise<readonly string[]> {
  const rows = await db.query(
    `select id from issue where wakes_at < $1::timestamptz - make_interval(secs => $2) order by wakes_at limit 10000`,
    [new Date(now).toISOString(), GRACE],
  );
  return rows.map((row: { id: string }) => row.id);
}

/** Every issue that people or time still work on: a closed one as long as 回头看 is to come. */
export async function openIssues(db: DataSource): Promise<readonly string[]> {
  const rows = await db.query(`select id from issue where phase <> 'closed' or wakes_at is not null or exists (select from task t where t.issue_id = issue.id) order by id`);
  return rows.map((row: { id: string }) => row.id);
}

/** Since when (wall time) the oldest wake has been waiting; nothing when all are told. */
export async function oldestWake(db: DataSource): Promise<Instant | undefined> {
  const [row] = await db.query(`select min(at) as at from wake`);
  return (row?.at as Date | null)?.getTime();
}
