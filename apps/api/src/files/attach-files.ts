import type { Command, StoredFile } from '@rectify/domain';
import { filesToAttach } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { refused } from '../http/problem';
import type { SignedIn } from '../session/signed-in';

/** The command with every `fileId` replaced by the file itself, as the record knows it: nobody states a hash. 422 for a file one may not attach. */
export async function attachFiles(manager: EntityManager, command: Command, { personId }: SignedIn, issueId: string): Promise<Command> {
  const ids = idsIn(command);
  if (ids.length === 0) return command;
  const files = new Map((await filesToAttach(manager, ids, personId, issueId)).map((file) => [file.id, file]));
  if (files.size < ids.length) throw refused('FILE_NOT_FOUND', `有${ids.length - files.size}个附件没有上传完，或不是您上传的，请重新上传。`);
  return withFiles(command, files) as Command;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'fileId' in value && typeof value.fileId === 'string' ? [value.fileId] : [];
  return [...new Set([...own, ...Object.values(value).flatMap(idsIn)])];
}

function withFiles(value: unknown, files: ReadonlyMap<string, StoredFile>): unknown {
  if (Array.isArray(value)) return value.map((each) => withFiles(each, files));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => (key === 'fileId' ? ['file', files.get(each as string)] : [key, withFiles(each, files)]));
  return Object.fromEntries(entries) as unknown;
}
