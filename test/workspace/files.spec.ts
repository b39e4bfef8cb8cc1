import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from './repository';

const FOLDERS = ['apps', 'docs', 'infra', 'libs', 'test', 'workflows'];
const made = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').flatMap((line) => /^(\w[\w-]*)\/$/.exec(line.trim())?.[1] ?? []);

const textOf = (path: string): string | undefined => {
  const content = readFileSync(join(root, path));
  return content.includes(0) ? undefined : content.toString('utf8');
};
const written = FOLDERS.flatMap((folder) => filesUnder(folder));

/** `file:line: match` for every match of the pattern in a text file. */
const matches = (pattern: RegExp): string[] =>
  written.flatMap((path) =>
    (textOf(path) ?? '').split('\n').flatMap((line, index) => {
      const match = pattern.exec(line);
      return match ? [`${path}:${index + 1}: ${match[0]}`] : [];
    }),
  );

it('the top level has the agreed folders and no others', () => {
  const found = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  expect(found.filter((name) => !name.startsWith('.') && !made.includes(name)).sort()).toEqual(FOLDERS);
});

it('the files are found', () => {
  expect(written.length).toBeGreaterThan(100);
});

const registry = /\b(registry\.[a-z]|npmmirror\.|proxy\.golang\.|goproxy\.|artifactor[y])[\w.-]*/i;
const ownFolder = /(?<![\w.)}*-])\/(home|Users|root|work|tmp|private)\/[\w.-]+|\b[A-Z]:\\+Users\\/;

it('no file names a package registry', () => {
  expect(['registry', 'npmjs', 'org'].join('.')).toMatch(registry);
  expect(matches(registry)).toEqual([]);
});

it('no file names a folder of somebody’s own machine', () => {
  for (const folder of ['home', 'Users', 'root', 'tmp']) expect(`at file://${['', folder, 'li', 'rectify'].join('/')}`).toMatch(ownFolder);
  expect(matches(ownFolder)).toEqual([]);
});

it('no file is longer than 400 lines of code', () => {
  const long = written.filter((path) => /\.(ts|tsx|mjs|mts)$/.test(path)).flatMap((path) => {
    const lines = (textOf(path) ?? '').split('\n').length;
    return lines > 400 ? [`${path}: ${lines}`] : [];
  });
  expect(long).toEqual([]);
});

it('files are named after what they export, in small letters with hyphens', () => {
  const odd = written.filter((path) => /\.(ts|tsx|mjs|mts)$/.test(path) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(path.split('/').at(-1)!));
  expect(odd).toEqual([]);
});
