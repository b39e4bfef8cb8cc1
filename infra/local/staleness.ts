import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ignored = new Set(['node_modules', 'dist', 'coverage', '.nx']);
const isSource = (name: string) => !/\.spec\.tsx?$/.test(name);

const filesIn = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return filesIn(inside);
    return entry.isFile() && isSource(entry.name) ? [inside] : [];
  });
};

/** One hash over names and contents of everything a build reads; tests and outputs do not count. */
export const sourceHash = (root: string, paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path))).sort()) {
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

export interface BuiltThing {
  /** Must exist, relative to the root. */
  readonly output: string;
  /** Where the hash of its sources is kept. */
  readonly mark: string;
  readonly sources: readonly string[];
}

export const isStale = (root: string, { output, mark, sources }: BuiltThing): boolean => {
  const path = join(root, mark);
  return !existsSync(join(root, output)) || !existsSync(path) || readFileSync(path, 'utf8') !== sourceHash(root, sources);
};

/** Runs the build; only a build that succeeded leaves a mark, and the mark speaks of the sources as they were before it. */
export const buildAndMark = async (root: string, { mark, sources }: BuiltThing, build: () => Promise<void>): Promise<void> => {
  const path = join(root, mark);
  const before = sourceHash(root, sources);
  rmSync(path, { force: true });
  await build();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, before);
};
