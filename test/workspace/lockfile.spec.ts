import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, readJson, root, workspaces } from './repository';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = readJson<{ packages: Readonly<Record<string, Entry>> }>('package-lock.json');
const entries = Object.entries(packages);

/** Where `name` is found from a package at `path`, as Node looks for it: in its own node_modules, then further and further up. */
const found = (path: string, name: string): boolean => {
  if (`${path ? `${path}/` : ''}node_modules/${name}` in packages) return true;
  if (path === '') return false;
  const up = path.lastIndexOf('/node_modules/');
  return found(up >= 0 ? path.slice(0, up) : '', name);
};

describe('the lockfile', () => {
  it('speaks of what package.json asks for: npm ci refuses anything else', () => {
    for (const folder of ['', ...workspaces()]) {
      const manifest = readJson<Manifest>(join(folder, 'package.json'));
      const { dependencies, devDependencies, optionalDependencies } = packages[folder] ?? {};
      expect({ folder, dependencies, devDependencies, optionalDependencies }).toEqual({
        folder,
        dependencies: manifest.dependencies,
        devDependencies: manifest.devDependencies,
        optionalDependencies: manifest.optionalDependencies,
      });
    }
  });

  it('has an entry for every optional dependency: a registry that lacked one makes npm drop it, and npm ci fail elsewhere', () => {
    const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).flatMap((name) => (found(path, name) ? [] : [`${name} of ${path || 'the root'}`])),
    );
    expect(missing).toEqual([]);
    expect(entries.filter(([, entry]) => entry.optionalDependencies).length).toBeGreaterThan(5);
  });

  it('names no registry: anybody installs from their own', () => {
    const own = new Set(workspaces());
    const addresses = entries.flatMap(([path, { resolved, link }]) => (resolved && !(link && own.has(resolved)) ? [`${path} ${resolved}`] : []));
    expect(addresses).toEqual([]);
  });

  it('keeps everything at the root: bundled apps require their packages from apps/*/dist', () => {
    expect(entries.map(([path]) => path).filter((path) => /^(apps|libs|workflows)\/.*node_modules\//.test(path))).toEqual([]);
    const nested = workspaces().flatMap((folder) => {
      const own = join(root, folder, 'node_modules');
      return existsSync(own) ? readdirSync(own).flatMap((name) => (name.startsWith('.') ? [] : [`${folder}/node_modules/${name}`])) : [];
    });
    expect(nested).toEqual([]);
  });

  it('has protobufjs 8 at the root: with 7 replaying a recorded history throws “type must be a Type”', () => {
    expect(packages['node_modules/protobufjs']?.version).toMatch(/^8\./);
    expect(readJson<{ version: string }>('node_modules/protobufjs/package.json').version).toMatch(/^8\./);
  });
});
