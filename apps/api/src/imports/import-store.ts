import type { ImportView, OpenImports } from '@rectify/contracts';
import type { Instant } from '@rectify/domain';
import { latestCalendar } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { notFound } from '../http/problem';
import { readCounty } from '../units/county';
import type { DraftGround } from './draft';
import type { ImportState } from './import-state';
import type { StoredImport } from './import-view';

interface Origin {
  readonly fileHash: Buffer;
  readonly personId: string;
  readonly at: Instant;
}

interface OpenRow {
  readonly id: string;
  readonly file_name: string;
  readonly name: string;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export async function insertImport(manager: EntityManager, stored: StoredImport, { fileHash, personId, at }: Origin): Promise<void> {
  await manager.query(
    `insert into import (id, batch_id, file_name, file_hash, status, sheets, state, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [
      stored.id,
      stored.batchId,
      stored.fileName,
      fileHash,
      stored.status,
      storable(stored.sheets),
      JSON.stringify(stored.state),
      personId,
      new Date(at),
    ],
  );
}

/** 404 when there is none in this batch. With `lock` nobody else changes it until the transaction ends. */
export async function readImport(manager: EntityManager, batchId: string, importId: string, lock = false): Promise<StoredImport> {
  const [row] = await manager.query(
    `select id, batch_id as "batchId", file_name as "fileName", status, sheets, state, result from import
     where id = $1 and batch_id = $2${lock ? ' for update' : ''}`,
    [importId, batchId],
  );
  if (!row) throw notFound('导入');
  return row as StoredImport;
}

/** Lists of the batch that are neither confirmed nor given up, the latest first. */
export async function readOpenImports(manager: EntityManager, batchId: string): Promise<OpenImports['items']> {
  const rows: OpenRow[] = await manager.query(
    `select m.id, m.file_name, p.name, m.created_at, m.updated_at from import m join person p on p.id = m.created_by
     where m.batch_id = $1 and m.status = 'draft' order by m.updated_at desc, m.id limit 100`,
    [batchId],
  );
  return rows.map(({ id, file_name, name, created_at, updated_at }) => {
    return { id, fileName: file_name, by: name, startedAt: created_at.toISOString(), changedAt: updated_at.toISOString() };
  });
}

export async function updateState(manager: EntityManager, importId: string, state: ImportState, at: Instant): Promise<void> {
  await manager.query(`update import set state = $2, updated_at = $3 where id = $1`, [importId, JSON.stringify(state), new Date(at)]);
}

export async function settleImport(
  manager: EntityManager,
  importId: string,
  status: 'confirmed' | 'discarded',
  result: ImportView['result'],
  at: Instant,
): Promise<void> {
  await manager.query(`update import set status = $2, result = $3, updated_at = $4 where id = $1`, [
    importId,
    status,
    result && JSON.stringify(result),
    new Date(at),
  ]);
}

/** What the rows of a list in this batch are read against, as it is now. */
export async function groundOf(manager: EntityManager, batchId: string): Promise<DraftGround> {
  const registered = await manager.query(`select code, finding from issue where batch_id = $1`, [batchId]);
  return { county: await readCounty(manager), calendar: await latestCalendar(manager), registered };
}

/** A cell may hold signs PostgreSQL refuses: NUL and halves of characters. */
function storable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed().replaceAll('\0', '') : inner));
}
