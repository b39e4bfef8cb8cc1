import { join } from 'node:path';
import { runOnce } from './run-once.ts';
import { isGoAtLeast } from './go-version.ts';
import { GO_VERSION } from './temporal-version.ts';
import { spell } from './waiting.ts';

const packages = {
  'temporal-server': 'go.temporal.io/server/cmd/server',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql',
} as const;

/** What `go version` answers, or undefined without a Go. */
export const installedGo = (): Promise<string | undefined> => runOnce('go', ['version'], { env: goEnvironment() }).catch(() => undefined);

export const canBuild = (go: string | undefined): boolean => go !== undefined && isGoAtLeast(GO_VERSION, go);

const goEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, CGO_ENABLED: '0', GOTOOLCHAIN: 'local', GOWORK: 'off' });

/** Builds both programs from the modules that infra/temporal-server/go.mod pins: four minutes on two cores, cold. */
export const buildTemporal = async (source: string, into: string, onLine: (line: string) => void): Promise<void> => {
  const begun = performance.now();
  const env = goEnvironment();
  let downloaded = 0;
  let compiled = 0;
  let total = 0;
  const elapsed = () => spell(performance.now() - begun);
  onLine(`正在由源码构建 Temporal（首次约四分钟，之后不再需要）…`);
  const ticker = setInterval(() => {
    const progress = total === 0 ? `已下载 ${downloaded} 个模块` : `已编译 ${compiled} 个包（全新构建约 ${total} 个）`;
    onLine(`  构建 Temporal：${progress}，用时 ${elapsed()}`);
  }, 5000);
  try {
    const listed = await runOnce('go', ['list', '-deps', ...Object.values(packages)], {
      cwd: source,
      env,
      onStderr: (line) => line.startsWith('go: downloading') && downloaded++,
    });
    total = new Set(listed.split('\n')).size;
    for (const [program, path] of Object.entries(packages)) {
      const flags = ['build', '-v', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', join(into, program), path];
      await runOnce('go', flags, { cwd: source, env, onStderr: () => compiled++ });
    }
  } finally {
    clearInterval(ticker);
  }
  onLine(`Temporal 构建完成，用时 ${elapsed()}`);
};
