import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildAndMark, isStale } from './staleness.ts';
import { temporaryFolder } from './temporary-folder.ts';

const thing = { output: 'app/dist/main.js', mark: 'app/dist/.sources', sources: ['app', 'lib', 'package-lock.json'] };

describe('a build is stale', () => {
  let root: string;
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const build = () => buildAndMark(root, thing, async () => write(thing.output, 'built'));

  beforeEach(async () => {
    root = temporaryFolder();
    write('app/src/main.ts', 'start();');
    write('lib/src/rules.ts', 'export const limit = 30;');
    write('package-lock.json', '{}');
    await build();
  });

  it('not right after it was made', () => {
    expect(isStale(root, thing)).toBe(false);
  });

  it.each([
    ['a source changes', () => write('app/src/main.ts', 'start(2);')],
    ['a library changes', () => write('lib/src/rules.ts', 'export const limit = 31;')],
    ['a file is added', () => write('lib/src/new.ts', '')],
    ['a file goes', () => rmSync(join(root, 'lib/src/rules.ts'))],
    ['a file is renamed', () => (rmSync(join(root, 'lib/src/rules.ts')), write('lib/src/laws.ts', 'export const limit = 30;'))],
    ['the lockfile changes', () => write('package-lock.json', '{ }')],
    ['its output is gone', () => rmSync(join(root, thing.output))],
  ])('when %s', (_what, change) => {
    change();
    expect(isStale(root, thing)).toBe(true);
  });

  it.each([
    ['a test changes', () => write('lib/src/rules.spec.ts', 'it();')],
    ['another output changes', () => write('app/dist/other.js', 'x')],
    ['a dependency changes', () => write('app/node_modules/x/index.js', 'x')],
  ])('not when %s', (_what, change) => {
    change();
    expect(isStale(root, thing)).toBe(false);
  });

  it('when the last attempt failed, although the older output is still there', async () => {
    await expect(buildAndMark(root, thing, () => Promise.reject(new Error('does not compile')))).rejects.toThrow('does not compile');
    expect(isStale(root, thing)).toBe(true);
  });

  it('when a source changed while it was being made', async () => {
    await buildAndMark(root, thing, async () => write('app/src/main.ts', 'start(3);'));
    expect(readFileSync(join(root, thing.mark), 'utf8')).toHaveLength(64);
    expect(isStale(root, thing)).toBe(true);
  });
});
