import type { Instant, StoredFile } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { FileStore } from './file-store';

export interface NewUpload {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly personId: string;
  readonly at: Instant;
}

/** An upload as its owner finds it; `file` once it is whole. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly file: StoredFile | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly size: string;
  readonly media_type: string | null;
  readonly sha256: string | null;
}

const columns = 'f.id, f.name, f.size, f.media_type, f.sha256';
const isReferred = `exists (select from issue_file r where r.file_id = f.id)`;

function fileOf({ id, name, size, media_type: mediaType, sha256 }: Row): StoredFile | null {
  return mediaType !== null && sha256 !== null ? { id, name, size: Number(size), mediaType, sha256 } : null;
}

/** False, and nothing written, when this person's files that no issue refers to would come to more than `quota` bytes. */
export async function beginUpload(manager: EntityManager, { id, name, size, personId, at }: NewUpload, quota: number): Promise<boolean> {
  const begun = await manager.query(
    `insert into stored_file (id, name, size, uploaded_by, created_at) select $1::uuid, $2, $3::bigint, $4::uuid, $5::timestamptz
     where $3::bigint + (select coalesce(sum(f.size), 0) from stored_file f where f.uploaded_by = $4::uuid and not ${isReferred}) <= $6::bigint returning id`,
    [id, name, size, personId, new Date(at), quota],
  );
  return begun.length > 0;
}

export async function uploadOf(manager: EntityManager, id: string, personId: string): Promise<Upload | undefined> {
  const [row]: Row[] = await manager.query(`select ${columns} from stored_file f where f.id = $1 and f.uploaded_by = $2`, [id, personId]);
  return row && { id, name: row.name, size: Number(row.size), file: fileOf(row) };
}

/** The upload at `path` is whole: its bytes go into the store, and from the commit on it can be referred to. */
export async function finishUpload(db: DataSource, store: FileStore, path: string, file: FinishedUpload): Promise<void> {
  await db.transaction((manager) => keepUpload(manager, store, path, file));
}

/** The same inside a transaction of the caller. */
export async function keepUpload(manager: EntityManager, store: FileStore, path: string, { id, mediaType, sha256 }: FinishedUpload): Promise<void> {
  await holdContent(manager, sha256);
  await store.put(path, sha256);
  await manager.query(`update stored_file set media_type = $2, sha256 = $3 where id = $1 and sha256 is null`, [id, mediaType, sha256]);
}

type FinishedUpload = Pick<StoredFile, 'id' | 'mediaType' | 'sha256'>;

/** Whoever adds and whoever removes the same content take turns. */
async function holdContent(manager: EntityManager, sha256: string): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [sha256]);
}

/** Of these files the ones that this person may refer to in this issue: uploaded by the same person, or part of the issue already. */
export async function filesToAttach(manager: EntityManager, ids: readonly string[], personId: string, issueId: string): Promise<readonly StoredFile[]> {
  const rows: Row[] = await manager.query(
    `select ${columns} from stored_file f where f.id = any($1::uuid[]) and f.sha256 is not null
     and (f.uploaded_by = $2 or exists (select from issue_file r where r.file_id = f.id and r.issue_id = $3))`,
    [ids, personId, issueId],
  );
  return rows.flatMap((row) => fileOf(row) ?? []);
}

export interface FileInIssues {
  readonly file: StoredFile;
  readonly uploadedBy: string;
  /** What decides who sees the issues that refer to it. */
  readonly issues: readonly { readonly unitIds: readonly string[]; readonly leaderIds: readonly string[] }[];
}

export async function readFileInIssues(manager: EntityManager, id: string): Promise<FileInIssues | undefined> {
  const rows: (Row & { readonly uploaded_by: string; readonly unit_ids: string[] | null; readonly leader_ids: string[] | null })[] = await manager.query(
    `select ${columns}, f.uploaded_by, i.unit_ids, i.leader_ids
     from stored_file f left join issue_file r on r.file_id = f.id left join issue i on i.id = r.issue_id where f.id = $1`,
    [id],
  );
  const [first] = rows;
  const file = first && fileOf(first);
  if (!file) return undefined;
  return { file, uploadedBy: first.uploaded_by, issues: rows.flatMap(({ unit_ids: unitIds, leader_ids: leaderIds }) => (unitIds ? [{ unitIds, leaderIds: leaderIds ?? [] }] : [])) };
}

/** Takes a file away that no issue refers to, and its bytes where nothing else has the same content. False when it is referred to. */
export async function removeFile(db: DataSource, store: FileStore, id: string): Promise<boolean> {
  return db.transaction(async (manager) => {
    const [row]: Row[] = await manager.query(`select ${columns} from stored_file f where f.id = $1`, [id]);
    if (row?.sha256) await holdContent(manager, row.sha256);
    const gone: unknown[] = (await manager.query(`delete from stored_file f where f.id = $1 and not ${isReferred} returning f.id`, [id]))[0];
    if (gone.length === 0) return false;
    await store.removeUpload(id);
    if (row?.sha256) {
      const [other] = await manager.query(`select from stored_file where sha256 = $1 limit 1`, [row.sha256]);
      if (!other) await store.remove(row.sha256);
    }
    return true;
  });
}

/** Files older than `before` that no issue refers to, and uploads that were given up. At most `most`. */
export async function forgottenFiles(manager: EntityManager, before: Instant, most: number): Promise<readonly string[]> {
  const rows: { id: string }[] = await manager.query(`select f.id from stored_file f where f.created_at < $1 and not ${isReferred} order by f.created_at limit $2`, [new Date(before), most]);
  return rows.map(({ id }) => id);
}

/** Every content that a log refers to, by what its first uploader called it. */
export async function referredContents(manager: EntityManager): Promise<readonly { readonly sha256: string; readonly name: string }[]> {
  return manager.query(`select distinct on (f.sha256) f.sha256, f.name from stored_file f where ${isReferred} order by f.sha256, f.created_at`);
}
