import { join } from 'node:path';
import { type Manifest, readJson, workspaces } from './repository';

const manifest = readJson<Manifest>('package.json');
const packages = workspaces().map((folder) => ({ folder, ...readJson<Manifest>(join(folder, 'package.json')) }));

const SCRIPTS = ['start', 'test', 'check', 'dev', 'build', 'bench', 'lint', 'typecheck', 'test:unit', 'test:integration', 'test:e2e', 'db:new'];
const LAYERS = ['domain', 'contracts', 'adapter', 'platform', 'workflow', 'definitions', 'web', 'app'].map((layer) => `layer:${layer}`);

describe('the root', () => {
  it('has these scripts and no others', () => {
    expect(Object.keys(manifest.scripts ?? {}).sort()).toEqual([...SCRIPTS].sort());
  });

  it('says of each package by name whether its install script may run: npm takes no wildcards there', () => {
    const names = Object.keys(manifest.allowScripts ?? {});
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => /[*?]/.test(name))).toEqual([]);
  });
});

describe('the packages', () => {
  it('are found', () => {
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['@rectify/domain', '@rectify/api', '@rectify/issue-lifecycle']));
  });

  it.each(packages.map(({ folder, name, nx }) => ({ folder, name, tags: nx?.tags ?? [] })))('$folder lives in one layer', ({ folder, name, tags }) => {
    expect(tags.filter((tag) => tag.startsWith('layer:'))).toHaveLength(1);
    expect(tags.filter((tag) => !LAYERS.includes(tag))).toEqual([]);
    expect(name).toBe(`@rectify/${folder.split('/')[1]}`);
  });
});
