import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';
import { runOnce } from './run-once.ts';
import { buildAndMark, type BuiltThing, isStale } from './staleness.ts';
import { spell } from './waiting.ts';

export const buildNames = ['api', 'worker', 'workflow', 'web'] as const;
export type BuildName = (typeof buildNames)[number];

interface Build extends BuiltThing {
  readonly title: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

const everywhere = ['package-lock.json', 'tsconfig.base.json', 'infra/local/node-app.mjs'];
const libraries = ['libs', 'workflows'];
const rspack = 'node_modules/@rspack/cli/bin/rspack.js';

const nodeApp = (name: 'api' | 'worker', title: string): Build => ({
  title,
  output: `apps/${name}/dist/main.js`,
  mark: `apps/${name}/dist/.sources`,
  sources: [`apps/${name}`, ...libraries, ...everywhere],
  program: rspack,
  args: ['build', '-c', `apps/${name}/rspack.config.mjs`],
  cwd: '.',
});

const builds: Readonly<Record<BuildName, Build>> = {
  api: nodeApp('api', '网站服务（api）'),
  worker: nodeApp('worker', '后台（worker）'),
  workflow: {
    title: '工作流',
    output: 'apps/worker/dist/workflow-bundle.js',
    mark: 'apps/worker/dist/.workflow-sources',
    sources: ['workflows', 'libs/domain', 'libs/contracts', 'infra/local/bundle-workflows.ts', ...everywhere],
    program: 'infra/local/bundle-workflows.ts',
    args: ['workflows/issue-lifecycle/src/workflows.ts', 'apps/worker/dist/workflow-bundle.js'],
    cwd: '.',
  },
  web: {
    title: '网页',
    output: 'apps/web/dist/index.html',
    mark: 'apps/web/dist/.sources',
    sources: ['apps/web', 'libs/domain', 'libs/contracts', ...everywhere],
    program: 'node_modules/vite/bin/vite.js',
    args: ['build', '--logLevel', 'warn'],
    cwd: 'apps/web',
  },
};

export interface BuildOptions {
  readonly only?: readonly BuildName[];
  readonly onLine: (line: string) => void;
}

/** Builds what is stale, one after the other, and returns what was built. Throws the compiler's words. */
export const buildStale = async ({ only = buildNames, onLine }: BuildOptions): Promise<readonly BuildName[]> => {
  const root = repositoryRoot();
  const done: BuildName[] = [];
  for (const name of only) {
    const build = builds[name];
    if (!isStale(root, build)) continue;
    const begun = performance.now();
    await buildAndMark(root, build, async () => {
      const env = { ...process.env, NODE_ENV: 'production', NX_DAEMON: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };
      await runOnce(process.execPath, [join(root, build.program), ...build.args], { cwd: join(root, build.cwd), env });
    });
    onLine(`构建${build.title}：${spell(performance.now() - begun)}`);
    done.push(name);
  }
  return done;
};
