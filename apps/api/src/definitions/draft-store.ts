import type { DraftSummary } from '@rectify/contracts';
import type { Definition, DefinitionDraft, DraftState } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import { notFound } from '../http/problem';

/** A draft as it is kept. */
export interface StoredDraft extends DefinitionDraft {
  readonly id: string;
  readonly name: string;
  readonly body: Definition;
  readonly revision: number;
  readonly note: string | null;
  /** Newest published version of the process. */
  readonly newest: number | null;
  readonly summary: DraftSummary;
}

interface DraftQueryRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly body?: Definition;
  readonly based_on_key: string;
  readonly based_on_version: number;
  readonly state: DraftState;
  readonly revision: number;
  readonly author_id: string;
  readonly author_name: string;
  readonly decider_name: string | null;
  readonly note: string | null;
  readonly submitted_at: Date | null;
  readonly rejection: string | null;
  readonly published_version: number | null;
  readonly updated_at: Date;
  readonly newest: number | null;
}

const MOST_DRAFTS = 200;
const columns = `d.id, d.key, d.name, d.based_on_key, d.based_on_version, d.state, d.revision, d.author_id, a.name as author_name, s.name as decider_name,
  d.note, d.submitted_at, d.rejection, d.published_version, d.updated_at, (select max(v.version) from definition v where v.key = d.key) as newest`;
const source = `from definition_draft d join person a on a.id = d.author_id left join person s on s.id = d.decided_by`;

/** Those that are still worked at first, then the latest of the others. */
export async function readDrafts(manager: EntityManager): Promise<DraftSummary[]> {
  const rows: DraftQueryRow[] = await manager.query(
    `select ${columns} ${source} order by d.state = 'published', d.updated_at desc, d.id limit ${MOST_DRAFTS}`,
  );
  return rows.map(summaryOf);
}

/** 404 when there is none. With `lock` nobody else changes it until the transaction ends. */
export async function readDraft(manager: EntityManager, draftId: string, lock = false): Promise<StoredDraft> {
  if (lock) await manager.query(`select from definition_draft where id = $1 for update`, [draftId]);
  const [row]: DraftQueryRow[] = await manager.query(`select ${columns}, d.body ${source} where d.id = $1`, [draftId]);
  if (!row) throw notFound('流程草稿');
  const { id, key, name, state, revision, note, newest } = row;
  const basedOn = { key: row.based_on_key, version: row.based_on_version };
  return { id, key, name, body: row.body!, state, authorId: row.author_id, basedOn, revision, note, newest, summary: summaryOf(row) };
}

export type DraftChange = Readonly<
  Partial<{
    name: string;
    body: Definition;
    based_on_key: string;
    based_on_version: number;
    state: DraftState;
    note: string;
    submitted_at: Date;
    decided_by: string | null;
    decided_at: Date | null;
    rejection: string | null;
    published_version: number;
  }>
>;

/** The draft's row, one revision on. */
export async function changeDraft(manager: EntityManager, draftId: string, change: DraftChange, at: Date): Promise<void> {
  const entries = Object.entries(change).map(([column, value]) => [column, column === 'body' ? JSON.stringify(value) : value] as const);
  const settings = entries.map(([column], position) => `${column} = $${position + 3}`);
  await manager.query(`update definition_draft set ${[...settings, 'revision = revision + 1', 'updated_at = $2'].join(', ')} where id = $1`, [
    draftId,
    at,
    ...entries.map(([, value]) => value),
  ]);
}

function summaryOf(row: DraftQueryRow): DraftSummary {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    state: row.state,
    revision: row.revision,
    authorId: row.author_id,
    authorName: row.author_name,
    note: row.note,
    updatedAt: row.updated_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    deciderName: row.decider_name,
    basedOn: { key: row.based_on_key, version: row.based_on_version },
    newest: row.newest,
    published: row.published_version === null ? null : { key: row.key, version: row.published_version },
    rejection: row.rejection,
  };
}
