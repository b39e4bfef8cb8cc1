import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';
const id = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, NAME], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
const find = (): OsUser | undefined => {
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
};

/** PostgreSQL refuses to run as root: then it runs as the system user `postgres`, made here if missing. */
export const postgresUser = (): OsUser | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const known = find();
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(`以 root 启动时需要一个系统用户 ${NAME} 来运行 PostgreSQL，创建失败：${(error as Error).message}`, { cause: error });
  }
  const made = find();
  if (!made) throw new Error(`系统用户 ${NAME} 创建后仍找不到。`);
  return made;
};

/** The first folder on the way to `path` that another OS user may not enter, or undefined. */
export const closedAncestor = (path: string): string | undefined => {
  const parent = dirname(path);
  if (parent === path) return undefined;
  return closedAncestor(parent) ?? ((statSync(parent).mode & 0o001) === 0 ? parent : undefined);
};
