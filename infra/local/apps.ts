import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';
import { runOnce } from './run-once.ts';
import { type Recipe } from './supervised-process.ts';

const outputs = {
  api: 'apps/api/dist/main.js',
  worker: 'apps/worker/dist/main.js',
  cli: 'apps/worker/dist/cli.js',
  bundle: 'apps/worker/dist/workflow-bundle.js',
  web: 'apps/web/dist',
} as const;

/** Path of something that was built; throws a sentence when it was not. */
const built = (what: keyof typeof outputs): string => {
  const path = join(repositoryRoot(), outputs[what]);
  if (!existsSync(path)) throw new Error(`${outputs[what]} 不存在：请先运行 npm run build。`);
  return path;
};

/** The apps run on the pinned Node, also when a test or a bench started us with something else. */
const node = (): string => {
  const pinned = join(repositoryRoot(), 'node_modules/.bin/node');
  return existsSync(pinned) ? pinned : process.execPath;
};

/**
 * Keeps the product small on an office server: V8 collects before its heaps have grown to what the machine would allow,
 * and the threads of a process share two of glibc's arenas instead of holding freed memory in one each.
 */
const frugal = { args: ['--max-semi-space-size=8', '--max-old-space-size=512'], env: { MALLOC_ARENA_MAX: '2' } } as const;

const answersOk = async (url: string): Promise<boolean> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(3000) });
  await response.arrayBuffer();
  return response.ok;
};

/** Environment of every process of the product, and where its processes listen. */
export interface AppSettings {
  readonly env: NodeJS.ProcessEnv;
  readonly host: string;
  readonly webPort: number;
  readonly healthPort: number;
}

export const apiRecipe = ({ env, host, webPort }: AppSettings): Recipe => ({
  name: '网站（api）',
  command: node(),
  args: [...frugal.args, '--enable-source-maps', built('api')],
  env: { ...frugal.env, ...env, HOST: host, PORT: String(webPort), WEB_ROOT: join(repositoryRoot(), outputs.web) },
  probe: () => answersOk(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${webPort}/readyz`),
});

export const workerRecipe = ({ env, healthPort }: AppSettings): Recipe => ({
  name: '后台（worker）',
  command: node(),
  args: [...frugal.args, '--enable-source-maps', built('worker')],
  env: { ...frugal.env, ...env, WORKFLOW_BUNDLE: built('bundle'), HEALTH_PORT: String(healthPort) },
  probe: () => answersOk(`http://127.0.0.1:${healthPort}/healthz`),
});

export type OperatorCommand = 'migrate' | 'demo' | 'reconcile' | 'verify';

/** Runs an operator command to its end and returns what it printed. */
export const runCli = (command: OperatorCommand, env: NodeJS.ProcessEnv): Promise<string> =>
  runOnce(node(), ['--enable-source-maps', built('cli'), command], {
    env: { DEMO_DIR: join(repositoryRoot(), 'infra/demo'), ...env },
    cwd: repositoryRoot(),
  });
