import { adaptedCopy } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../session/signed-in';
import type { DraftChange, StoredDraft } from './draft-store';

/** Writes the version that the draft becomes, in the transaction that holds the draft and the table of definitions. */
export async function publishDraft(manager: EntityManager, draft: StoredDraft, approver: SignedIn, at: Date) {
  const version = await nextVersion(manager, draft.key);
  const definition = adaptedCopy(draft.body, { key: draft.key, name: draft.name, version });
  await manager.query(
    `insert into definition (key, version, name, body, published_at, author_id, approver_id, note) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [draft.key, version, definition.name, JSON.stringify(definition), at, draft.authorId, approver.personId, draft.note],
  );
  const change: DraftChange = { state: 'published', body: definition, published_version: version, decided_by: approver.personId, decided_at: at };
  return { change, detail: { version, authorId: draft.authorId, note: draft.note } };
}

/** A number is never given again, not even that of a version that was deleted: others remember what it meant. */
async function nextVersion(manager: EntityManager, key: string): Promise<number> {
  const [{ last }] = await manager.query(
    `select greatest((select max(version) from definition where key = $1), (select max(published_version) from definition_draft where key = $1), 0) as last`,
    [key],
  );
  return last + 1;
}
