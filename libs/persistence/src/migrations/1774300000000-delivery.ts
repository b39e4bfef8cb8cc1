import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Channels people choose, digests, the chat of the group, and webhooks for other systems. */
export class Delivery1774300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...choices, ...digests, ...outside, ...webhooks]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const choices = [
  `create table preference (
    person_id uuid primary key references person (id),
    choices jsonb not null,
    updated_at timestamptz not null
  )`,
];

const digests = [
  `create table digest (
    id uuid primary key,
    person_id uuid not null references person (id),
    kind text not null constraint digest_kind check (kind in ('gathered', 'morning')),
    slot text not null,
    address text not null,
    content jsonb,
    status text not null constraint digest_status check (status in ('collecting', 'queued', 'sent', 'empty', 'failed')),
    attempts integer not null,
    next_attempt_at timestamptz not null,
    leased_until timestamptz,
    settled_at timestamptz,
    note text,
    unique (person_id, kind, slot)
  )`,
  `create unique index digest_collecting on digest (person_id) where status = 'collecting'`,
  `create index digest_due on digest (next_attempt_at) where status in ('collecting', 'queued')`,
  `alter table mail add column digest_id uuid references digest (id)`,
  `alter table mail drop constraint mail_status`,
  `alter table mail add constraint mail_status check (status in ('queued', 'gathered', 'sent', 'dropped', 'failed'))`,
  `create index mail_of_digest on mail (digest_id) where digest_id is not null`,
  `create index mail_sent_lately on mail (settled_at) where status = 'sent'`,
];

const outside = [
  // What the product itself has to tell an administrator belongs to no issue.
  `alter table notice alter column issue_id drop not null`,
  `create unique index notice_of_product on notice (key, person_id) where issue_id is null`,
  `create index notice_by_time on notice using brin (created_at)`,
  `create table chat (
    issue_id uuid not null references issue (id),
    key text not null,
    status text not null constraint chat_status check (status in ('queued', 'sent', 'dropped', 'failed')),
    attempts integer not null,
    next_attempt_at timestamptz not null,
    leased_until timestamptz,
    settled_at timestamptz,
    note text,
    primary key (issue_id, key)
  )`,
  `create index chat_queued on chat (next_attempt_at) where status = 'queued'`,
];

const webhooks = [
  // In which transaction an event was written: what every transaction before some number has written is known for good.
  `alter table issue_event add column transaction_id bigint not null default (pg_current_xact_id()::text)::bigint`,
  `create index issue_event_by_transaction on issue_event using brin (transaction_id)`,
  `create table webhook_endpoint (
    id uuid primary key,
    name text not null,
    url text not null,
    secret text not null,
    previous_secret text,
    previous_until timestamptz,
    active boolean not null,
    read_until bigint not null,
    note text,
    created_by uuid not null references person (id),
    created_at timestamptz not null
  )`,
  `create table webhook_delivery (
    id uuid primary key,
    endpoint_id uuid not null references webhook_endpoint (id),
    issue_id uuid not null references issue (id),
    version integer not null,
    types text[] not null,
    status text not null constraint webhook_delivery_status check (status in ('queued', 'sent', 'failed')),
    attempts integer not null,
    next_attempt_at timestamptz not null,
    leased_until timestamptz,
    created_at timestamptz not null,
    settled_at timestamptz,
    response integer,
    note text,
    unique (endpoint_id, issue_id, version)
  )`,
  `create index webhook_delivery_queued on webhook_delivery (next_attempt_at) where status = 'queued'`,
  `create index webhook_delivery_log on webhook_delivery (endpoint_id, created_at desc, id)`,
];
