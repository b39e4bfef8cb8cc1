import type { Instant } from '@rectify/domain';
import type { DataSource } from 'typeorm';

/** A mail this process may send until its lease ends. */
export interface ClaimedMail {
  readonly noticeId: string;
  readonly issueId: string;
  /** With issue and person the identity of the notice: the Message-ID is derived from it. */
  readonly key: string;
  readonly personId: string;
  readonly personName: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly why: string;
  readonly attempts: number;
}

export interface ClaimedMails {
  readonly mails: readonly ClaimedMail[];
  /** Is nothing else due at this moment? */
  readonly isAll: boolean;
}

export type MailOutcome =
  | { readonly status: 'sent' | 'dropped' | 'failed'; readonly note?: string }
  | { readonly retryAt: Instant; readonly note: string };

/**
 * Claims mails that are due; `leaseMs` milliseconds later another process may take them over. What is no longer so (the
 * task done or due on another day, the person gone) is dropped at this last moment instead.
 */
export async function claimMails(db: DataSource, limit: number, leaseMs: number): Promise<ClaimedMails> {
  const [rows] = (await db.query(
    `with due as (
      select notice_id from mail
      where status = 'queued' and next_attempt_at <= now() and (leased_until is null or leased_until < now())
      order by next_attempt_at, notice_id
      for update skip locked
      limit $1
    )
    , said as (
      select due.notice_id, n.issue_id, n.key, n.person_id, p.name as person_name, n.subject, n.body, n.why,
        p.active and (n.task_id is null or (t.id is not null and t.deadline_version = n.deadline_version)) as still_true
      from due
      join notice n on n.id = due.notice_id
      join person p on p.id = n.person_id
      left join task t on t.issue_id = n.issue_id and t.id = n.task_id
    )
    update mail set
      attempts = mail.attempts + said.still_true::int,
      leased_until = case when said.still_true then now() + make_interval(secs => $2 / 1000.0) end,
      status = case when said.still_true then 'queued' else 'dropped' end,
      settled_at = case when said.still_true then null else now() end,
      note = case when said.still_true then mail.note else '发送前已办结或已变化' end
    from said
    where mail.notice_id = said.notice_id
    returning said.*, mail.address, mail.attempts`,
    [limit, leaseMs],
  )) as [readonly Record<string, never>[], number];
  const mails = rows.filter((row) => row.still_true).map((row) => ({
    noticeId: row.notice_id!,
    issueId: row.issue_id!,
    key: row.key!,
    personId: row.person_id!,
    personName: row.person_name!,
    address: row.address!,
    subject: row.subject!,
    body: row.body!,
    why: row.why!,
    attempts: row.attempts!,
  }));
  return { mails, isAll: rows.length < limit };
}

/** What became of a claimed mail. */
export async function settleMail(db: DataSource, noticeId: string, outcome: MailOutcome): Promise<void> {
  if ('retryAt' in outcome) {
    await db.query(`update mail set next_attempt_at = $2, leased_until = null, note = $3 where notice_id = $1 and status = 'queued'`, [
      noticeId,
      new Date(outcome.retryAt).toISOString(),
      outcome.note,
    ]);
    return;
  }
  await db.query(`update mail set status = $2, leased_until = null, settled_at = now(), note = $3 where notice_id = $1 and status = 'queued'`, [
    noticeId,
    outcome.status,
    outcome.note ?? null,
  ]);
}
