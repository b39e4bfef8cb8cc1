import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { acquireTemporal } from './acquire-temporal.ts';
import { bundleBench } from './bench.ts';
import { buildStale } from './builds.ts';
import { findChromium } from './chromium.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { repositoryRoot } from './repository-root.ts';
import { settingsFrom } from './settings.ts';
import { spell } from './waiting.ts';

const root = repositoryRoot();
const say = (line: string) => console.log(line);
const cli = (path: string) => join(root, 'node_modules', path);

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const path = [cli('.bin'), process.env.PATH].join(delimiter);
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path, NX_DAEMON: 'false', ...env } });
    const kill = () => void child.kill();
    process.once('exit', kill);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('exit', kill);
      if (code === 0) resolve();
      else reject(new Error(signal ?? `退出代码 ${code}`));
    });
  });

// Real programs and servers: acquired before a test's own time limit runs.
const prepare = async () => {
  const { cache, temporalReleases: releases } = settingsFrom(process.env);
  await buildStale({ onLine: say });
  await acquireTemporal({ cache, source: join(root, 'infra/temporal-server'), releases, onLine: say });
  postgresBinaries(root, cache);
};

const jest = cli('jest/bin/jest.js');
const stages: Readonly<Record<string, (more: readonly string[]) => Promise<void>>> = {
  lint: (more) => run([cli('eslint/bin/eslint.js'), '.', '--max-warnings', '0', ...more]),
  typecheck: (more) => run([cli('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit', ...more]),
  // --selectProjects takes every word that follows it for a project: what the user adds comes before it.
  unit: (more) => run([jest, ...more, '--selectProjects', 'unit']),
  integration: (more) => run([jest, '--runInBand', ...more, '--selectProjects', 'integration']),
  e2e: async (more) => {
    const browser = await findChromium(root, say);
    await run([cli('@playwright/test/cli.js'), 'test', '-c', 'test/e2e/playwright.config.ts', ...more], { CHROMIUM_PATH: browser });
  },
};
const needServers = new Set(['integration', 'e2e']);

const timed = async (name: string, work: () => Promise<void>): Promise<string | undefined> => {
  say(`\n── ${name}`);
  const begun = performance.now();
  const reason = await work().then(
    () => undefined,
    (error: Error) => error.message,
  );
  const summary = `${reason === undefined ? '通过' : '失败'}  ${name.padEnd(12)}${spell(performance.now() - begun)}${reason === undefined ? '' : `  ${reason}`}`;
  say(summary);
  results.push(summary);
  return reason;
};
const results: string[] = [];

const main = async (): Promise<boolean> => {
  const [flag, value, ...more] = process.argv.slice(2);
  if (flag === '--bench') {
    if (!value) throw new Error('用法：npm run bench -- <名称>');
    if (existsSync(join(root, 'test/bench', `${value}.ts`))) await prepare();
    await run(['--enable-source-maps', await bundleBench(root, value), ...more]);
    return true;
  }
  if (flag !== undefined && (flag !== '--only' || !value || !(value in stages))) {
    throw new Error(`用法：npm test [-- --only ${Object.keys(stages).join('|')} [给该工具的参数…]]`);
  }
  const chosen = value ? [value] : Object.keys(stages);
  const ready = chosen.some((name) => needServers.has(name)) ? (await timed('prepare', prepare)) === undefined : true;
  let passed = ready;
  for (const name of chosen) {
    const blocked = needServers.has(name) && !ready;
    const work = blocked ? async () => Promise.reject(new Error('准备失败，无法运行')) : () => stages[name]!(more);
    if ((await timed(name, work)) !== undefined) passed = false;
  }
  say(`\n${results.join('\n')}`);
  return passed;
};

// Ctrl-C reaches the stage too, which ends; its servers are stopped by their guardian.
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
