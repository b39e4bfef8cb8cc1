import type { ChannelChoices, DueMail, Instant } from '@rectify/domain';
import type { EntityManager } from 'typeorm';

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

export type CandidateMail = ClaimedMail & DueMail;

/** SQL, over notice n, person p, task t (left joined): is what the notice says still so? */
export const stillTrue = `(p.active and (n.task_id is null or (t.id is not null and t.deadline_version = n.deadline_version)))`;

// The person, and those the person stands for today.
const actsAs = `(select p.id union all select d.person_id from delegation d where d.delegate_id = p.id and d.revoked_at is null
  and (now() at time zone 'Asia/Shanghai')::date between d.starts_on and d.ends_on)`;

/** SQL, over notice n and person p: is the task of the notice this person's, by a role, a vacant one, or a 委托? */
export const onDuty = `exists (
  select from ${actsAs} as acting join person w on w.id = acting.id
    join task_holder h on h.issue_id = n.issue_id and h.task_id = n.task_id
  where h.holder = 'person:' || w.id or h.holder in (select 'unit:' || w.unit_id || ':' || role from unnest(w.roles) as role)
    or ('head' = any(w.roles) and h.holder like 'unit:' || w.unit_id || ':%' and not exists (
      select from person q where q.active and q.unit_id = w.unit_id and split_part(h.holder, ':', 3) = any(q.roles)))
    or ('head' = any(w.roles) and exists (
      select from person q where h.holder = 'person:' || q.id and not q.active and q.unit_id = w.unit_id and not 'leader' = any(q.roles))))`;

/** SQL: the notices of `source` (which has a notice_id) with whom they tell and whether they are still so. */
export const noticesOf = (source: string): string => `from ${source} as s
  join notice n on n.id = s.notice_id join person p on p.id = n.person_id join issue i on i.id = n.issue_id
  left join task t on t.issue_id = n.issue_id and t.id = n.task_id
  left join preference c on c.person_id = p.id`;

const isDue = `m.status = 'queued' and m.next_attempt_at <= now() and (m.leased_until is null or m.leased_until < now())`;
const milliseconds = (instant: string) => `(extract(epoch from ${instant}) * 1000)::float8`;

export interface Candidates {
  /** By the database's clock. */
  readonly now: Instant;
  readonly mails: readonly CandidateMail[];
}

/** Locks mails that are due until the transaction ends. */
export async function dueMails(manager: EntityManager, limit: number): Promise<Candidates> {
  const rows: readonly (CandidateMail & { readonly now: Instant; readonly choices: ChannelChoices | null })[] = await manager.query(
    `with s as (
       select m.notice_id, m.address, m.attempts, m.next_attempt_at from mail m where ${isDue}
       order by m.next_attempt_at, m.notice_id for update skip locked limit $1
     )
     select s.notice_id as "noticeId", s.address, s.attempts, n.issue_id as "issueId", n.key, n.kind, n.person_id as "personId", p.name as "personName",
       n.subject, n.body, n.why, i.drill, c.choices, ${stillTrue} as "stillTrue", ${onDuty} as "onDuty", ${milliseconds('now()')} as now
     ${noticesOf('s')}
     order by s.next_attempt_at, s.notice_id`,
    [limit],
  );
  return { now: rows[0]?.now ?? 0, mails: rows };
}

export interface PersonTraffic {
  readonly personId: string;
  readonly sentAt: readonly Instant[];
  readonly due: number;
}

/** What each of these people was sent within the last hour or is being sent now, and how much more is due. Drills do not count. */
export async function trafficOf(manager: EntityManager, personIds: readonly string[]): Promise<readonly PersonTraffic[]> {
  return manager.query(
    `select person_id as "personId", coalesce(array_agg(${milliseconds('at')}) filter (where at is not null), '{}') as "sentAt",
       (count(*) filter (where at is null))::int as due
     from (
       select n.person_id, m.settled_at as at from mail m join notice n on n.id = m.notice_id join issue i on i.id = n.issue_id
       where m.status = 'sent' and m.digest_id is null and m.settled_at > now() - interval '1 hour' and n.person_id = any($1::uuid[]) and not i.drill
       union all
       select person_id, settled_at from digest
       where kind = 'gathered' and status = 'sent' and settled_at > now() - interval '1 hour' and person_id = any($1::uuid[])
       union all
       select n.person_id, now() from mail m join notice n on n.id = m.notice_id join issue i on i.id = n.issue_id
       where m.status = 'queued' and m.leased_until >= now() and n.person_id = any($1::uuid[]) and not i.drill
       union all
       select n.person_id, null from (select m.notice_id from mail m where ${isDue} and m.attempts = 0) s
         join notice n on n.id = s.notice_id join person p on p.id = n.person_id join issue i on i.id = n.issue_id
         left join task t on t.issue_id = n.issue_id and t.id = n.task_id
       where n.person_id = any($1::uuid[]) and not i.drill and ${stillTrue}
     ) as each_mail
     group by person_id`,
    [personIds],
  );
}

/** Every due mail of this one's person joins the digest that is being collected for them; there is one at most, and it leaves at `at`. */
export async function gatherMails(manager: EntityManager, { personId, address }: CandidateMail, id: string, at: Instant): Promise<void> {
  await manager.query(
    `with collecting as (
       insert into digest (id, person_id, kind, slot, address, status, attempts, next_attempt_at)
       values ($2::uuid, $1::uuid, 'gathered', $2::text, $4, 'collecting', 0, $3::timestamptz)
       on conflict (person_id) where status = 'collecting' do update set next_attempt_at = digest.next_attempt_at
       returning id
     )
     update mail m set status = 'gathered', digest_id = collecting.id
     from collecting, notice n join issue i on i.id = n.issue_id
     where n.id = m.notice_id and n.person_id = $1::uuid and not i.drill and m.attempts = 0 and ${isDue}`,
    [personId, id, new Date(at).toISOString(), address],
  );
}
