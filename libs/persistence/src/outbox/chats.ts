import { wants, type ChannelChoices, type Instant } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { noticesOf, onDuty, stillTrue } from './due-mails';
import type { MailOutcome } from './mails';

/** A notice for the group this process may say until its lease ends. */
export interface ClaimedChat {
  readonly issueId: string;
  readonly key: string;
  readonly subject: string;
  /** Whom it concerns. */
  readonly names: readonly string[];
  readonly attempts: number;
}

// Any number; the same in every process that speaks: the robot's own limit is counted by one at a time.
const SPEAKING = 7_120_313;
// Commits that were under way when the notices were last looked through are found the next time.
const OVERLAP = '10 minutes';

/** Puts the notices since an instant (wall time) in line, each once; drills stay among those who take part. */
export async function planChats(db: DataSource, since: Instant): Promise<void> {
  await db.query(
    `insert into chat (issue_id, key, status, attempts, next_attempt_at)
     select distinct n.issue_id, n.key, 'queued', 0, now() from notice n join issue i on i.id = n.issue_id
     where n.created_at >= $1::timestamptz - interval '${OVERLAP}' and not i.drill
     on conflict (issue_id, key) do nothing`,
    [new Date(since).toISOString()],
  );
}

/** Claims what the group is to hear, `limit` at a time and at most so many within a minute; what concerns nobody any more is dropped. */
export function claimChats(db: DataSource, limit: number, perMinute: number, leaseMs: number): Promise<readonly ClaimedChat[]> {
  return db.transaction(async (manager) => {
    await manager.query(`select pg_advisory_xact_lock($1)`, [SPEAKING]);
    const [{ room }] = (await manager.query(
      `select $1::int - count(*)::int as room from chat
       where (status in ('sent', 'failed') and settled_at > now() - interval '1 minute') or (status = 'queued' and leased_until >= now())`,
      [perMinute],
    )) as [{ room: number }];
    const due: readonly { readonly issueId: string; readonly key: string; readonly attempts: number }[] = await manager.query(
      `select issue_id as "issueId", key, attempts from chat
       where status = 'queued' and next_attempt_at <= now() and (leased_until is null or leased_until < now())
       order by next_attempt_at, issue_id, key for update skip locked limit $1`,
      [Math.max(0, Math.min(limit, room))],
    );
    const claimed: ClaimedChat[] = [];
    for (const { issueId, key, attempts } of due) {
      const { subject, names } = await concerned(manager, issueId, key);
      const speaks = names.length > 0;
      await manager.query(
        `update chat set attempts = attempts + $3::boolean::int, leased_until = case when $3 then now() + make_interval(secs => $4 / 1000.0) end,
           status = case when $3 then status else 'dropped' end, settled_at = case when $3 then null else now() end
         where issue_id = $1 and key = $2`,
        [issueId, key, speaks, leaseMs],
      );
      if (speaks) claimed.push({ issueId, key, subject, names, attempts: attempts + 1 });
    }
    return claimed;
  });
}

interface ConcernedRow {
  readonly subject: string;
  readonly kind: string;
  readonly name: string;
  readonly stillTrue: boolean;
  readonly onDuty: boolean;
  readonly choices: ChannelChoices | null;
}

async function concerned(manager: EntityManager, issueId: string, key: string): Promise<Pick<ClaimedChat, 'subject' | 'names'>> {
  const rows: readonly ConcernedRow[] = await manager.query(
    `select n.subject, n.kind, p.name, c.choices, ${stillTrue} as "stillTrue", ${onDuty} as "onDuty"
     ${noticesOf(`(select id as notice_id from notice where issue_id = $1 and key = $2)`)} order by p.account`,
    [issueId, key],
  );
  const names = rows.filter((row) => row.stillTrue && wants(row.choices, row, 'chat')).map((row) => row.name);
  return { subject: rows[0]?.subject ?? '', names };
}

/** What became of it. */
export async function settleChat(db: DataSource, { issueId, key }: Pick<ClaimedChat, 'issueId' | 'key'>, outcome: MailOutcome): Promise<void> {
  const retryAt = 'retryAt' in outcome ? new Date(outcome.retryAt).toISOString() : null;
  await db.query(
    `update chat set leased_until = null, note = $3, next_attempt_at = coalesce($4::timestamptz, next_attempt_at),
       status = coalesce($5, status), settled_at = case when $5::text is not null then now() end
     where issue_id = $1 and key = $2 and status = 'queued'`,
    [issueId, key, outcome.note ?? null, retryAt, 'retryAt' in outcome ? null : outcome.status],
  );
}
