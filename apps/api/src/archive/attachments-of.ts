import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Attachment } from '@rectify/documents';
import { filesIn } from '@rectify/domain';
import type { FileStore, LoggedEvent } from '@rectify/persistence';
import { ProblemError } from '../http/problem';

/** Every 佐证文件 of the log, each content once, in the order in which it was handed in. 500 when bytes are missing: half a package proves nothing. */
export async function attachmentsOf(log: readonly LoggedEvent[], store: FileStore): Promise<readonly Attachment[]> {
  const files = new Map(filesIn(log.map(({ event }) => event)).map((file) => [file.sha256, file]));
  for (const { name, sha256 } of files.values()) {
    await access(store.pathOf(sha256)).catch(() => {
      throw new ProblemError({ status: 500, code: 'FILE_LOST', detail: `附件“${name}”的文件找不到了，请管理员从备份恢复。` });
    });
  }
  return [...files.values()].map(({ name, size, sha256 }) => ({ name, size, sha256, open: () => createReadStream(store.pathOf(sha256)) }));
}
