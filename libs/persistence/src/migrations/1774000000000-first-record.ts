import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reference data, the log of every issue, and what lists, inboxes and the outbox read. Portable from PostgreSQL 15 on. */
export class FirstRecord1774000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...reference, ...record, ...readModels, ...outbox]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const reference = [
  `create table unit (
    id uuid primary key,
    code text not null unique,
    name text not null,
    kind text not null constraint unit_kind check (kind in ('party', 'government', 'department', 'township', 'enterprise')),
    parent_id uuid references unit (id),
    aliases text[] not null
  )`,
  `create table person (
    id uuid primary key,
    account text not null unique,
    name text not null,
    unit_id uuid not null references unit (id),
    post text not null,
    roles text[] not null,
    email text,
    active boolean not null,
    password_hash text not null
  )`,
  `create index person_by_unit on person (unit_id) where active`,
  `create table session (
    token_hash bytea primary key,
    person_id uuid not null references person (id),
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create table county_position (
    key text primary key,
    unit_id uuid not null references unit (id)
  )`,
  `create table definition (
    key text not null,
    version integer not null,
    name text not null,
    body jsonb not null,
    published_at timestamptz not null,
    primary key (key, version)
  )`,
  `create table calendar (
    version integer primary key,
    body jsonb not null,
    created_at timestamptz not null
  )`,
  `create table audit (
    id uuid primary key,
    at timestamptz not null,
    person_id uuid,
    action text not null,
    subject text not null,
    detail jsonb not null
  )`,
  `create index audit_by_time on audit (at, id)`,
];

const record = [
  `create table batch (
    id uuid primary key,
    name text not null,
    kind text not null constraint batch_kind check (kind in ('formal', 'drill')),
    listed_on date not null,
    clock jsonb,
    definition_key text not null,
    definition_version integer not null,
    created_by uuid references person (id),
    created_at timestamptz not null,
    foreign key (definition_key, definition_version) references definition (key, version),
    constraint batch_clock check ((kind = 'drill') = (clock is not null))
  )`,
  `create table issue (
    id uuid primary key,
    batch_id uuid not null references batch (id),
    version integer not null,
    last_hash bytea not null,
    definition_key text not null,
    definition_version integer not null,
    snapshot jsonb not null,
    drill boolean not null,
    code text not null,
    section text not null,
    finding text not null,
    search_text text not null,
    phase text not null constraint issue_phase check (phase in ('registered', 'open', 'closed')),
    status text not null,
    stage_name text not null,
    deadline date,
    provisional boolean not null,
    due date,
    blue_at timestamptz,
    yellow_at timestamptz,
    red_at timestamptz,
    wakes_at timestamptz,
    percent integer,
    unit_ids uuid[] not null,
    leader_ids uuid[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    foreign key (definition_key, definition_version) references definition (key, version),
    unique (batch_id, code)
  )`,
  `create index issue_by_code on issue (code, id)`,
  `create index issue_by_unit on issue using gin (unit_ids)`,
  `create index issue_by_leader on issue using gin (leader_ids)`,
  `create index issue_to_wake on issue (wakes_at) where wakes_at is not null`,
  `create table issue_event (
    issue_id uuid not null references issue (id),
    seq integer not null,
    type text not null,
    event jsonb not null,
    actor jsonb not null,
    actor_id uuid,
    at timestamptz not null,
    recorded_at timestamptz not null,
    command_key text,
    hash bytea not null,
    primary key (issue_id, seq)
  )`,
  `create index issue_event_by_actor on issue_event (actor_id, recorded_at desc) where actor_id is not null`,
  `create table command (
    person_id uuid not null references person (id),
    key text not null,
    issue_id uuid not null references issue (id),
    body_hash bytea not null,
    version integer not null,
    at timestamptz not null,
    primary key (person_id, key)
  )`,
  `create table import (
    id uuid primary key,
    batch_id uuid not null references batch (id),
    file_name text not null,
    file_hash bytea not null,
    status text not null constraint import_status check (status in ('draft', 'confirmed', 'discarded')),
    sheets jsonb not null,
    state jsonb not null,
    result jsonb,
    created_by uuid not null references person (id),
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
];

const readModels = [
  `create table task (
    issue_id uuid not null references issue (id),
    id text not null,
    stage text not null,
    stage_name text not null,
    act text not null,
    unit_id uuid,
    unit_name text,
    round integer not null,
    opened_at timestamptz not null,
    due date not null,
    provisional boolean not null,
    due_at timestamptz not null,
    blue_at timestamptz not null,
    red_at timestamptz not null,
    deadline_version integer not null,
    returned boolean not null,
    primary key (issue_id, id)
  )`,
  `create table task_holder (
    issue_id uuid not null,
    task_id text not null,
    holder text not null,
    tab text not null constraint task_holder_tab check (tab in ('mine', 'review', 'sign')),
    due_at timestamptz not null,
    primary key (issue_id, task_id, holder),
    foreign key (issue_id, task_id) references task (issue_id, id) on delete cascade
  )`,
  `create index task_holder_inbox on task_holder (holder, tab, due_at, issue_id, task_id)`,
];

const outbox = [
  `create table wake (
    issue_id uuid primary key references issue (id),
    from_seq integer not null,
    seq integer not null,
    at timestamptz not null
  )`,
  `create index wake_by_time on wake (at, issue_id)`,
  `create table notice (
    id uuid primary key,
    issue_id uuid not null references issue (id),
    key text not null,
    person_id uuid not null references person (id),
    kind text not null,
    task_id text,
    deadline_version integer not null,
    subject text not null,
    body text not null,
    why text not null,
    at timestamptz not null,
    created_at timestamptz not null,
    read_at timestamptz,
    unique (issue_id, key, person_id)
  )`,
  `create index notice_by_person on notice (person_id, created_at desc, id)`,
  `create index notice_unread on notice (person_id) where read_at is null`,
  `create table mail (
    notice_id uuid primary key references notice (id),
    address text not null,
    status text not null constraint mail_status check (status in ('queued', 'sent', 'dropped', 'failed')),
    attempts integer not null,
    next_attempt_at timestamptz not null,
    leased_until timestamptz,
    settled_at timestamptz,
    note text
  )`,
  `create index mail_queued on mail (next_attempt_at, notice_id) where status = 'queued'`,
  `create table pulse (
    part text primary key,
    at timestamptz not null
  )`,
];
