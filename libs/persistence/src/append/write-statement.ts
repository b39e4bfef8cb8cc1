import { writeOrders } from '../orders/write-orders';

// The columns that `append` writes to an issue's row, with the SQL that reads each from the jsonb record `i`.
const columns = {
  version: 'i.version',
  last_hash: `decode(i.last_hash, 'hex')`,
  definition_key: 'i.definition_key',
  definition_version: 'i.definition_version',
  snapshot: 'i.snapshot',
  calendar_version: `(i.snapshot ->> 'calendarVersion')::int`,
  drill: 'i.drill',
  code: 'i.code',
  section: 'i.section',
  finding: 'i.finding',
  search_text: 'i.search_text',
  phase: 'i.phase',
  status: 'i.status',
  stage_name: 'i.stage_name',
  deadline: 'i.deadline',
  provisional: 'i.provisional',
  due: 'i.due',
  blue_at: 'i.blue_at',
  yellow_at: 'i.yellow_at',
  red_at: 'i.red_at',
  wakes_at: 'i.wakes_at',
  percent: 'i.percent',
  unit_ids: 'i.unit_ids',
  leader_ids: 'i.leader_ids',
  updated_at: 'i.at',
} as const;

const source = `from jsonb_to_record($2::jsonb) as i(
  batch_id uuid, version int, last_hash text, definition_key text, definition_version int, snapshot jsonb, drill boolean,
  code text, section text, finding text, search_text text, phase text, status text, stage_name text, deadline date,
  provisional boolean, due date, blue_at timestamptz, yellow_at timestamptz, red_at timestamptz, wakes_at timestamptz,
  percent int, unit_ids uuid[], leader_ids uuid[], at timestamptz)`;

const names = Object.keys(columns).join(', ');
const values = Object.values(columns).join(', ');

const insertIssue = `insert into issue (id, batch_id, created_at, ${names}) select $1::uuid, i.batch_id, i.at, ${values} ${source} returning id, version, updated_at`;
const updateIssue = `update issue set (${names}) = row(${values}) ${source} where issue.id = $1::uuid and issue.version = ($3::jsonb -> 0 ->> 'seq')::int - 1 returning issue.id, issue.version, issue.updated_at`;

// Nobody on duty holds the post that a notice `n` goes to.
const isVacant = `n.unit_id is not null and not exists (select from person v where v.active and v.unit_id = n.unit_id and n.role = any(v.roles))`;

// Whoever a notice `n` names is no longer in post. 责任领导 are named in the facts: nobody steps into their place.
const isGone = `exists (select from person g where g.id = n.person_id and not g.active and not 'leader' = any(g.roles))`;

/**
 * Events, read models, notices with their mails, 佐证文件 that are referred to, the answered command and the wake. All of it hangs on `now_`: when
 * somebody was quicker, that row is missing and nothing at all is written. A notice reaches whoever holds the duty at this
 * moment and a delegate; where a post is vacant the unit's head, and 整改办 is told: each person once, with the first
 * reason. A mail rests two seconds: what is done by then is not mailed. Time needs no wake: the workflow that let it pass
 * is answered. A new calendar no workflow asked for: its timer is to be set anew.
 */
const following = `
, event as (
  insert into issue_event (issue_id, seq, type, event, actor, actor_id, at, recorded_at, command_key, hash)
  select $1::uuid, e.seq, e.type, e.event, e.actor, e.actor_id, e.at, now_.updated_at, ($8::jsonb -> 0 ->> 'key'), decode(e.hash, 'hex')
  from now_, jsonb_to_recordset($3::jsonb) as e(seq int, type text, event jsonb, actor jsonb, actor_id uuid, at timestamptz, hash text)
), closed as (
  delete from task using now_ where issue_id = $1::uuid and task.id = any($4::text[])
), opened as (
  insert into task (issue_id, id, stage, stage_name, act, unit_id, unit_name, round, opened_at, due, provisional, due_at, blue_at, red_at, deadline_version, returned)
  select $1::uuid, t.* from now_, jsonb_to_recordset($5::jsonb) as t(id text, stage text, stage_name text, act text, unit_id uuid, unit_name text,
    round int, opened_at timestamptz, due date, provisional boolean, due_at timestamptz, blue_at timestamptz, red_at timestamptz,
    deadline_version int, returned boolean)
  on conflict (issue_id, id) do update set stage_name = excluded.stage_name, act = excluded.act, due = excluded.due,
    provisional = excluded.provisional, due_at = excluded.due_at, blue_at = excluded.blue_at, red_at = excluded.red_at,
    deadline_version = excluded.deadline_version
), held as (
  insert into task_holder (issue_id, task_id, holder, tab, due_at)
  select $1::uuid, h.* from now_, jsonb_to_recordset($6::jsonb) as h(task_id text, holder text, tab text, due_at timestamptz)
  on conflict (issue_id, task_id, holder) do update set tab = excluded.tab, due_at = excluded.due_at
), released as (
  delete from task_holder using now_, jsonb_to_recordset($5::jsonb) as t(id text)
  where task_holder.issue_id = $1::uuid and task_holder.task_id = t.id and not exists (
    select from jsonb_to_recordset($6::jsonb) as h(task_id text, holder text) where h.task_id = task_holder.task_id and h.holder = task_holder.holder)
), told as (
  select distinct on (n.key, p.id) gen_random_uuid() as id, n.key, n.kind, n.task_id, n.deadline_version, n.subject, n.body,
    coalesce(p.why, n.why) as why, n.at, n.mail and p.by_mail as mail, p.id as told_id, p.email
  from now_, jsonb_to_recordset($7::jsonb) as n(key text, position int, kind text, task_id text, deadline_version int, subject text, body text,
    why text, at timestamptz, mail boolean, person_id uuid, unit_id uuid, role text)
  cross join lateral (
    select id, email, null as why, true as by_mail, 1 as place from person where active and id = n.person_id
    union all
    select id, email, null, true, 1 from person where active and unit_id = n.unit_id and n.role = any(roles)
    union all
    select q.id, q.email, '您受' || w.name || '委托办理', true, 2
    from delegation d join person w on w.id = d.person_id join person q on q.id = d.delegate_id
    where d.revoked_at is null and (now_.updated_at at time zone 'Asia/Shanghai')::date between d.starts_on and d.ends_on
      and q.active and (w.id = n.person_id or (w.unit_id = n.unit_id and n.role = any(w.roles)))
    union all
    select id, email, '本单位没有在岗的承办人员，由您作为主要负责人办理', true, 3
    from person where active and unit_id = n.unit_id and 'head' = any(roles) and n.role <> 'head' and ${isVacant}
    union all
    select id, email, '承办单位没有在岗的承办人员，已转其主要负责人办理', false, 4 from person
    where active and 'officeClerk' = any(roles) and n.task_id is not null and n.role not in ('head', 'officeClerk', 'supervisor') and ${isVacant}
    union all
    select h.id, h.email, '原定承办人员已不在岗，由您作为主要负责人办理', true, 3
    from person g join person h on h.unit_id = g.unit_id and h.active and 'head' = any(h.roles) where g.id = n.person_id and ${isGone}
    union all
    select id, email, '原定承办人员已不在岗，已转其单位主要负责人办理', false, 4 from person
    where active and 'officeClerk' = any(roles) and n.task_id is not null and ${isGone}
  ) as p
  order by n.key, p.id, n.position, p.place
), noticed as (
  insert into notice (id, issue_id, key, person_id, kind, task_id, deadline_version, subject, body, why, at, created_at)
  select told.id, $1::uuid, key, told_id, kind, task_id, deadline_version, subject, body, why, told.at, now_.updated_at from told, now_
  on conflict (issue_id, key, person_id) do nothing
  returning id
), mailed as (
  insert into mail (notice_id, address, status, attempts, next_attempt_at)
  select told.id, told.email, 'queued', 0, now_.updated_at + interval '2 seconds' from told join noticed using (id), now_
  where told.mail and told.email is not null
), answered as (
  insert into command (person_id, key, issue_id, body_hash, version, at)
  select c.person_id, c.key, $1::uuid, decode(c.body_hash, 'hex'), now_.version, now_.updated_at
  from now_, jsonb_to_recordset($8::jsonb) as c(person_id uuid, key text, body_hash text)
), ${writeOrders('$9')}, filed as (
  insert into issue_file (issue_id, file_id) select $1::uuid, f.id from now_, unnest($10::uuid[]) as f(id) on conflict do nothing
), woken as (
  insert into wake (issue_id, from_seq, seq, at)
  select $1::uuid, ($3::jsonb -> 0 ->> 'seq')::int, now_.version, now_.updated_at from now_
  where $3::jsonb -> 0 -> 'actor' <> '"time"' or $3::jsonb -> 0 ->> 'type' = 'calendarAdopted'
  on conflict (issue_id) do update set seq = excluded.seq
)
select pg_notify('rectify_wake', $1::text),
  pg_notify('rectify_issue', json_build_object('issueId', $1::text, 'version', now_.version)::text)
from now_`;

const statements = { insert: `with now_ as (${insertIssue})${following}`, update: `with now_ as (${updateIssue})${following}` };

export function writeStatement(isNew: boolean): string {
  return isNew ? statements.insert : statements.update;
}
