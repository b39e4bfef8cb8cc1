import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of definitions, and who wrote and who approved a published one. */
export class DefinitionDrafts1774800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const statements = [
  // What came with the product has neither author nor approver.
  `alter table definition
    add author_id uuid references person (id),
    add approver_id uuid references person (id),
    add note text,
    add constraint definition_second_person check ((author_id is null) = (approver_id is null) and author_id <> approver_id)`,
  `create table definition_draft (
    id uuid primary key,
    key text not null,
    name text not null,
    body jsonb not null,
    based_on_key text not null,
    based_on_version integer not null,
    state text not null constraint definition_draft_state check (state in ('editing', 'submitted', 'published', 'rejected')),
    revision integer not null,
    author_id uuid not null references person (id),
    note text,
    submitted_at timestamptz,
    decided_by uuid references person (id),
    decided_at timestamptz,
    rejection text,
    published_version integer,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint definition_draft_version unique (key, published_version),
    constraint definition_draft_second_person check (decided_by <> author_id),
    constraint definition_draft_decided check ((decided_by is null) = (decided_at is null)),
    constraint definition_draft_submitted check (state in ('editing', 'rejected') or (submitted_at is not null and note is not null)),
    constraint definition_draft_rejected check (state <> 'rejected' or (rejection is not null and decided_by is not null)),
    constraint definition_draft_published check ((state = 'published') = (published_version is not null) and (state <> 'published' or decided_by is not null))
  )`,
  `create index definition_draft_by_time on definition_draft (updated_at desc, id)`,
  // Which issues run on which version; and a version in use is found quickly when somebody tries to delete it.
  `create index issue_by_definition on issue (definition_key, definition_version, phase)`,
  `create index batch_by_definition on batch (definition_key, definition_version)`,
];
