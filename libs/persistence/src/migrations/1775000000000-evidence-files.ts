import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 佐证文件: what was uploaded, and which issues refer to it. The bytes lie in the file store, by their SHA-256. */
export class EvidenceFiles1775000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const statements = [
  `create table stored_file (
    id uuid primary key,
    name text not null,
    size bigint not null constraint stored_file_size check (size > 0),
    uploaded_by uuid not null references person (id),
    created_at timestamptz not null,
    media_type text,
    sha256 text,
    constraint stored_file_finished check ((media_type is null) = (sha256 is null))
  )`,
  `create index stored_file_by_content on stored_file (sha256)`,
  `create index stored_file_by_person on stored_file (uploaded_by, created_at)`,
  `create table issue_file (
    issue_id uuid not null references issue (id),
    file_id uuid not null references stored_file (id),
    primary key (issue_id, file_id)
  )`,
  `create index issue_file_by_file on issue_file (file_id)`,
];
