import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant, StoredFile } from '@rectify/domain';
import { beginUpload, keepUpload, sha256Of, uuidv7, type FileStore } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import type { DemoCounty } from './demo-county';
import type { DemoIssue } from './demo-data';

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Puts the 佐证文件 of a story into the store, as uploads of whoever hands them in. By the names of their entries. */
export async function layFiles(
  manager: EntityManager, store: FileStore, folder: string, issue: DemoIssue, county: DemoCounty, at: Instant,
): Promise<ReadonlyMap<string, StoredFile>> {
  const laid = new Map<string, StoredFile>();
  const sender = issue.story.find(({ act }) => act === 'submitForClosure')?.by.split(' ')[0];
  for (const { name: entry, file: name } of issue.claim?.evidence ?? []) {
    if (name === undefined || sender === undefined) continue;
    const mediaType = mediaTypes[name.split('.').at(-1) ?? ''];
    if (mediaType === undefined) throw new Error(`演示问题${issue.code}的佐证文件“${name}”不是照片、PDF 或表格。`);
    const source = join(folder, name);
    const [{ size }, sha256] = [await stat(source), await sha256Of(source)];
    const file = { id: uuidv7(), name, size, mediaType, sha256 };
    await beginUpload(manager, { id: file.id, name, size, personId: county.person(sender).id, at }, Number.MAX_SAFE_INTEGER);
    await mkdir(store.uploads, { recursive: true });
    await copyFile(source, join(store.uploads, file.id));
    await keepUpload(manager, store, join(store.uploads, file.id), file);
    laid.set(entry, file);
  }
  return laid;
}
