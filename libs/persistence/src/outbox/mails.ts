import { gatheredAt, mailVerdict, type DeliveryPolicy, type Instant } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { uuidv7 } from '../append/uuid';
import { dueMails, gatherMails, trafficOf, type Candidates, type CandidateMail, type ClaimedMail } from './due-mails';
import { tellOfRejection } from './rejected-address';

export type { ClaimedMail } from './due-mails';

export interface ClaimedMails {
  readonly mails: readonly ClaimedMail[];
  /** Is nothing else due at this moment? */
  readonly isAll: boolean;
}

export type MailOutcome =
  | { readonly status: 'sent' | 'dropped'; readonly note?: string }
  | { readonly status: 'failed'; readonly note: string }
  | { readonly retryAt: Instant; readonly note: string };

// Any number; the same in every process that sends: how many mails a person has had is counted by one at a time.
const CLAIMING = 7_120_312;

/**
 * Claims mails that are due; `leaseMs` milliseconds later another process may take them over. At this last moment it is
 * decided what the policy makes of each: what is no longer so, or not wanted, is dropped; at night it waits; what is too
 * much for one person joins a digest. All of it in one transaction: whoever dies has done nothing, or all.
 */
export function claimMails(db: DataSource, limit: number, leaseMs: number, policy: DeliveryPolicy): Promise<ClaimedMails> {
  return db.transaction(async (manager) => {
    if (policy.mailsPerHour !== null) await manager.query(`select pg_advisory_xact_lock($1)`, [CLAIMING]);
    const candidates = await dueMails(manager, limit);
    const gathered = await gather(manager, candidates, policy);
    const rest = candidates.mails.filter((mail) => mail.attempts > 0 || mail.drill || !gathered.has(mail.personId));
    await passVerdict(manager, rest, candidates.now, leaseMs, policy);
    const mails = rest.filter((mail) => verdictOf(mail, candidates.now, policy).is === 'send');
    return { mails: mails.map((mail) => ({ ...mail, attempts: mail.attempts + 1 })), isAll: candidates.mails.length < limit };
  });
}

const verdictOf = (mail: CandidateMail, now: Instant, policy: DeliveryPolicy) => mailVerdict(mail, policy, now);

/** Whose mails became a digest instead. */
async function gather(manager: EntityManager, { mails, now }: Candidates, policy: DeliveryPolicy): Promise<ReadonlySet<string>> {
  if (policy.mailsPerHour === null) return new Set();
  const about = mails.filter((mail) => mail.attempts === 0 && !mail.drill && verdictOf(mail, now, policy).is === 'send');
  const gathered = new Set<string>();
  if (about.length === 0) return gathered;
  const first = new Map(about.map((mail) => [mail.personId, mail]));
  for (const { personId, sentAt, due } of await trafficOf(manager, [...first.keys()])) {
    const at = gatheredAt(policy, { sentAt, due }, now);
    const mail = first.get(personId);
    if (at === undefined || !mail) continue;
    await gatherMails(manager, mail, uuidv7(), at);
    gathered.add(personId);
  }
  return gathered;
}

async function passVerdict(manager: EntityManager, mails: readonly CandidateMail[], now: Instant, leaseMs: number, policy: DeliveryPolicy): Promise<void> {
  if (mails.length === 0) return;
  const verdicts = mails.map((mail) => {
    const verdict = verdictOf(mail, now, policy);
    const until = verdict.is === 'wait' ? new Date(verdict.until).toISOString() : null;
    return { id: mail.noticeId, verdict: verdict.is, until, note: verdict.is === 'drop' ? verdict.note : null };
  });
  await manager.query(
    `update mail set
       attempts = attempts + (v.verdict = 'send')::int,
       leased_until = case when v.verdict = 'send' then now() + make_interval(secs => $2 / 1000.0) end,
       next_attempt_at = coalesce(v.until, next_attempt_at),
       status = case when v.verdict = 'drop' then 'dropped' else status end,
       settled_at = case when v.verdict = 'drop' then now() end,
       note = coalesce(v.note, mail.note)
     from jsonb_to_recordset($1::jsonb) as v(id uuid, verdict text, until timestamptz, note text)
     where mail.notice_id = v.id`,
    [JSON.stringify(verdicts), leaseMs],
  );
}

/** What became of a claimed mail; the administrators hear of an address that takes none. */
export async function settleMail(db: DataSource, noticeId: string, outcome: MailOutcome): Promise<void> {
  if ('retryAt' in outcome) {
    await db.query(`update mail set next_attempt_at = $2, leased_until = null, note = $3 where notice_id = $1 and status = 'queued'`, [
      noticeId,
      new Date(outcome.retryAt).toISOString(),
      outcome.note,
    ]);
    return;
  }
  const settle = `update mail set status = $2, leased_until = null, settled_at = now(), note = $3 where notice_id = $1 and status = 'queued'`;
  if (outcome.status !== 'failed') {
    await db.query(settle, [noticeId, outcome.status, outcome.note ?? null]);
    return;
  }
  await db.transaction(async (manager) => {
    const [rows] = (await manager.query(`${settle} returning address`, [noticeId, 'failed', outcome.note])) as [{ address: string }[], number];
    for (const { address } of rows) await tellOfRejection(manager, address, outcome.note);
  });
}
