import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, rememberInstall } from './bootstrap.mjs';
import { temporaryFolder } from './temporary-folder.ts';

type Packages = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const lockfile = (folder: string, packages: Packages) => writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
/** What npm itself notes in node_modules once an installation has come to its end. */
const npmInstalled = (folder: string, packages: Packages) => {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
};
const zod = (version: string): Packages => ({ 'node_modules/zod': { version } });

describe('is node_modules what the lockfile asks for?', () => {
  const clone = (wanted: Packages) => {
    const folder = temporaryFolder();
    lockfile(folder, wanted);
    return folder;
  };

  it('not in a fresh clone', () => {
    expect(isInstalled(clone(zod('4.6.0')))).toBe(false);
  });

  it('not after an installation that was interrupted', () => {
    const folder = clone(zod('4.6.0'));
    mkdirSync(join(folder, 'node_modules/zod'), { recursive: true });
    rememberInstall(folder);
    expect(isInstalled(folder)).toBe(false);
  });

  it('once installed, until the lockfile changes', () => {
    const folder = clone(zod('4.6.0'));
    npmInstalled(folder, {});
    rememberInstall(folder);
    expect(isInstalled(folder)).toBe(true);
    lockfile(folder, zod('4.6.1'));
    expect(isInstalled(folder)).toBe(false);
  });

  it('after an npm install by hand that came to the same versions', () => {
    const folder = clone({ '': { name: 'rectify' }, ...zod('4.6.0') });
    npmInstalled(folder, zod('4.6.0'));
    expect(isInstalled(folder)).toBe(true);
    npmInstalled(folder, zod('4.5.0'));
    expect(isInstalled(folder)).toBe(false);
  });

  it('binaries for other platforms and links to our own workspaces are not missed', () => {
    const folder = clone({
      ...zod('4.6.0'),
      'node_modules/@swc/core-darwin-arm64': { version: '1.16.18', optional: true },
      'node_modules/@rectify/domain': { link: true },
      'libs/domain': { version: '0.1.0' },
    });
    npmInstalled(folder, zod('4.6.0'));
    expect(isInstalled(folder)).toBe(true);
  });

  it('a package that is missing altogether is missed', () => {
    const folder = clone({ ...zod('4.6.0'), 'node_modules/pg': { version: '8.23.0' } });
    npmInstalled(folder, zod('4.6.0'));
    expect(isInstalled(folder)).toBe(false);
  });
});
