import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of the county outside of a definition, and a mail that shows an administrator what a template gives. */
export class CountyRules1774900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const statements = [
  `create table county_rule (
    id uuid primary key,
    kind text not null constraint county_rule_kind check (kind in ('retention', 'unitCalendars')),
    body jsonb not null,
    state text not null constraint county_rule_state check (state in ('submitted', 'approved', 'rejected', 'withdrawn')),
    note text not null,
    author_id uuid not null references person (id),
    submitted_at timestamptz not null,
    decided_by uuid references person (id),
    decided_at timestamptz,
    rejection text,
    constraint county_rule_second_person check (decided_by <> author_id),
    constraint county_rule_decided check ((state in ('approved', 'rejected')) = (decided_by is not null) and (decided_by is null) = (decided_at is null)),
    constraint county_rule_rejected check ((state = 'rejected') = (rejection is not null))
  )`,
  `create index county_rule_by_time on county_rule (kind, submitted_at desc, id)`,
  // One proposal of a kind waits at a time: whoever approves knows what holds before and after.
  `create unique index county_rule_waiting on county_rule (kind) where state = 'submitted'`,
  `alter table digest drop constraint digest_kind`,
  `alter table digest add constraint digest_kind check (kind in ('gathered', 'morning', 'test'))`,
];
