import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 委托 from one person to another of the same unit, for a period. */
export class Delegation1774700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table delegation (
      id uuid primary key,
      person_id uuid not null references person (id),
      delegate_id uuid not null references person (id),
      starts_on date not null,
      ends_on date not null,
      reason text not null,
      created_by uuid not null references person (id),
      created_at timestamptz not null,
      revoked_at timestamptz,
      constraint delegation_period check (starts_on <= ends_on)
    )`);
    await runner.query(`create index delegation_delegate on delegation (delegate_id, ends_on)`);
    await runner.query(`create index delegation_person on delegation (person_id, ends_on)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
