import { watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { type BuildName, buildStale } from './builds.ts';
import { type PartName } from './part.ts';
import { repositoryRoot } from './repository-root.ts';
import { type Stack } from './stack.ts';

const partOf: Readonly<Record<BuildName, PartName | undefined>> = {
  api: 'api',
  worker: 'worker',
  workflow: 'worker',
  // Served from its folder: the next reload of the page shows it.
  web: undefined,
};
const QUIET_FOR = 300;
const isOutput = (path: string) => /(^|\/)(dist|node_modules|coverage)(\/|$)/.test(path);

/** Rebuilds on every change of a source and restarts the parts concerned. A build that fails leaves the old one running. */
export const watchSources = (stack: Stack, onLine: (line: string) => void): void => {
  const root = repositoryRoot();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let again = false;

  const refresh = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const built = await buildStale({ onLine });
      if (built.includes('worker')) await stack.cli('migrate');
      const parts = new Set(built.flatMap((name) => partOf[name] ?? []));
      await Promise.all(
        [...parts].map(async (name) => {
          await stack.parts[name].stop();
          await stack.parts[name].start();
          onLine(`${name} 已换上新的构建`);
        }),
      );
    } catch (error) {
      onLine((error as Error).message);
    }
    busy = false;
    if (again) {
      again = false;
      await refresh();
    }
  };

  for (const folder of ['apps', 'libs', 'workflows']) {
    watchFolder(join(root, folder), { recursive: true }, (_event, name) => {
      if (name === null || isOutput(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), QUIET_FOR);
    });
  }
};
