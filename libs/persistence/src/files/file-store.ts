import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where the bytes of 佐证文件 lie: in one folder, by their SHA-256, so that the same content lies there once. */
export class FileStore {
  /** `root` is an absolute path outside of what is served to browsers. */
  constructor(readonly root: string) {}

  /** Where unfinished uploads grow; on the same disk, so that a finished one only changes its name. */
  get uploads(): string {
    return join(this.root, 'uploads');
  }

  /** Relative to `root`. */
  placeOf(sha256: string): string {
    return join('content', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  pathOf(sha256: string): string {
    return join(this.root, this.placeOf(sha256));
  }

  /** Takes the file at `path` over, durably; content that is there already stays, and the file goes. */
  async put(path: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    if (await exists(target)) return rm(path, { force: true });
    await mkdir(dirname(target), { recursive: true });
    await flushed(path);
    await rename(path, target);
    await flushed(dirname(target));
  }

  /** Nothing to do when it is not there. */
  remove(sha256: string): Promise<void> {
    return rm(this.pathOf(sha256), { force: true });
  }

  /** Is the content there, and still what it was? */
  async holds(sha256: string): Promise<boolean> {
    return (await exists(this.pathOf(sha256))) && (await sha256Of(this.pathOf(sha256))) === sha256;
  }

  /** What an upload that was given up leaves. */
  async removeUpload(id: string): Promise<void> {
    await rm(join(this.uploads, id), { force: true });
    await rm(join(this.uploads, `${id}.json`), { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return false;
    throw error;
  });
}

/** What the operating system still holds in memory goes to the disk. */
async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Of the bytes of a file, in hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
