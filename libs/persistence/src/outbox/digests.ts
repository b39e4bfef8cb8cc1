import { gatheredDigest, isUrgent, quietUntil, wants, type ChannelChoices, type DeliveryPolicy, type Digest, type GatheredNotice, type Instant } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { noticesOf, onDuty, stillTrue } from './due-mails';
import type { MailOutcome } from './mails';
import { tellOfRejection } from './rejected-address';

/** A digest this process may send until its lease ends. Its content is fixed: sent again it is the same mail. */
export interface ClaimedDigest {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly address: string;
  /** With the person the identity: `morning/2026-08-10`. */
  readonly key: string;
  readonly attempts: number;
  readonly content: Digest;
}

interface DigestQueryRow extends Omit<ClaimedDigest, 'content'> {
  readonly content: Digest | null;
  readonly now: Instant;
}

/** Closes what is collected and due, and claims it: from then on nothing joins it. */
export function claimDigests(db: DataSource, limit: number, leaseMs: number, policy: DeliveryPolicy): Promise<readonly ClaimedDigest[]> {
  return db.transaction(async (manager) => {
    const rows: readonly DigestQueryRow[] = await manager.query(
      `select d.id, d.person_id as "personId", p.name as "personName", d.address, d.kind || '/' || d.slot as key, d.attempts, d.content,
         (extract(epoch from now()) * 1000)::float8 as now
       from digest d join person p on p.id = d.person_id
       where d.status in ('collecting', 'queued') and d.next_attempt_at <= now() and (d.leased_until is null or d.leased_until < now())
       order by d.next_attempt_at for update of d skip locked limit $1`,
      [limit],
    );
    const claimed: ClaimedDigest[] = [];
    for (const row of rows) {
      const content = row.content ?? (await contentOf(manager, row, policy));
      if (!content) continue;
      await manager.query(
        `update digest set status = 'queued', content = $2, attempts = attempts + 1, leased_until = now() + make_interval(secs => $3 / 1000.0) where id = $1`,
        [row.id, JSON.stringify(content), leaseMs],
      );
      claimed.push({ ...row, content, attempts: row.attempts + 1 });
    }
    return claimed;
  });
}

interface GatheredRow extends Omit<GatheredNotice, 'at'> {
  readonly noticeId: string;
  readonly kind: string;
  readonly at: Date;
  readonly stillTrue: boolean;
  readonly onDuty: boolean;
  readonly choices: ChannelChoices | null;
}

/** What a collected digest says now; nothing when none of it is left, or when it waits for the end of the night. */
async function contentOf(manager: EntityManager, { id, now }: DigestQueryRow, policy: DeliveryPolicy): Promise<Digest | undefined> {
  const rows: readonly GatheredRow[] = await manager.query(
    `select n.id as "noticeId", n.issue_id as "issueId", n.kind, n.subject, n.why, n.created_at as at, c.choices, ${stillTrue} as "stillTrue", ${onDuty} as "onDuty"
     ${noticesOf(`(select notice_id from mail where digest_id = $1 and status = 'gathered')`)}`,
    [id],
  );
  const left = rows.filter((row) => row.stillTrue && wants(row.choices, row, 'mail'));
  const until = left.some((row) => isUrgent(policy, row.kind)) ? undefined : quietUntil(policy.quietHours, now);
  if (left.length > 0 && until !== undefined) {
    await manager.query(`update digest set next_attempt_at = $2 where id = $1`, [id, new Date(until).toISOString()]);
    return undefined;
  }
  const gone = rows.filter((row) => !left.includes(row)).map((row) => row.noticeId);
  await manager.query(`update mail set status = 'dropped', settled_at = now(), note = '发送前已办结、已变化或本人不收' where notice_id = any($1::uuid[])`, [gone]);
  if (left.length > 0) return gatheredDigest(left.map((row) => ({ ...row, at: row.at.getTime() })), policy.mailsPerHour);
  await manager.query(`update digest set status = 'empty', settled_at = now() where id = $1`, [id]);
  return undefined;
}

/** What became of a claimed digest, and with it of every mail that went in it. */
export function settleDigest(db: DataSource, id: string, outcome: MailOutcome): Promise<void> {
  return db.transaction(async (manager) => {
    if ('retryAt' in outcome) {
      const at = new Date(outcome.retryAt).toISOString();
      await manager.query(`update digest set next_attempt_at = $2, leased_until = null, note = $3 where id = $1 and status = 'queued'`, [id, at, outcome.note]);
      return;
    }
    const status = outcome.status === 'failed' ? 'failed' : 'sent';
    const [rows] = (await manager.query(
      `update digest set status = $2, leased_until = null, settled_at = now(), note = $3 where id = $1 and status = 'queued' returning address`,
      [id, status, outcome.note ?? null],
    )) as [{ address: string }[], number];
    const note = outcome.status === 'failed' ? outcome.note : '已合并为一封发送';
    await manager.query(`update mail set status = $2, settled_at = now(), note = $3 where digest_id = $1 and status = 'gathered'`, [id, status, note]);
    if (outcome.status !== 'failed') return;
    for (const { address } of rows) await tellOfRejection(manager, address, outcome.note);
  });
}
