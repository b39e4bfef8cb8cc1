import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 督办文书: the list of them, and the counters that their numbers come from. */
export class Orders1774200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const statements = [
  `create table order_counter (
    series text not null,
    year integer not null,
    last integer not null,
    primary key (series, year)
  )`,
  `create table supervision_order (
    issue_id uuid not null references issue (id),
    id text not null,
    kind text not null constraint supervision_order_kind check (kind in ('yellow', 'red', 'talk', 'circular', 'accountability')),
    name text not null,
    state text not null constraint supervision_order_state check (state in ('draft', 'served', 'receipted', 'replied', 'closed', 'withdrawn')),
    stage_name text not null,
    unit_id uuid not null,
    unit_name text not null,
    title text not null,
    series text,
    year integer,
    number integer,
    drafted_at timestamptz not null,
    signed_at timestamptz,
    served_at timestamptz,
    receipt_due date,
    receipt_due_at timestamptz,
    receipted_at timestamptz,
    reply_due date,
    reply_due_at timestamptz,
    replied_at timestamptz,
    closed_at timestamptz,
    withdrawn_at timestamptz,
    primary key (issue_id, id),
    constraint supervision_order_number unique (series, year, number),
    constraint supervision_order_numbered check ((number is null) = (signed_at is null))
  )`,
  `create index supervision_order_by_time on supervision_order (drafted_at desc, issue_id, id)`,
];
