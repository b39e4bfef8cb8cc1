import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildTemporal, canBuild, installedGo } from './build-temporal.ts';
import { downloadTemporal } from './download-temporal.ts';
import { runOnce } from './run-once.ts';
import { GO_VERSION, programs, RELEASES, TEMPORAL_VERSION } from './temporal-version.ts';

export interface Acquisition {
  /** Programs live in `<cache>/bin`, outside the repository. */
  readonly cache: string;
  /** Folder of infra/temporal-server/go.mod. */
  readonly source: string;
  readonly onLine: (line: string) => void;
  /** Where releases are published: GitHub, or a mirror inside an intranet. */
  readonly releases?: string | undefined;
  readonly connectWithin?: number;
  readonly platform?: NodeJS.Platform;
  readonly arch?: string;
  /** The ways that need the machine itself; replaced in tests. */
  readonly versionOf?: (program: string) => Promise<string>;
  readonly go?: () => Promise<string | undefined>;
  readonly build?: typeof buildTemporal;
}

export interface TemporalPrograms {
  readonly server: string;
  readonly sqlTool: string;
}

const askVersion = (program: string) => runOnce(program, ['--version']);

/** The Temporal programs of the pinned version: from the data folder, else the official release, else built by Go. */
export const acquireTemporal = async (acquisition: Acquisition): Promise<TemporalPrograms> => {
  const { cache, source, onLine, releases = RELEASES, connectWithin = 5000 } = acquisition;
  const { versionOf = askVersion, go = installedGo, build = buildTemporal } = acquisition;
  const bin = join(cache, 'bin');
  const [server, sqlTool] = programs.map((program) => join(bin, program)) as [string, string];
  const isOurs = async (program: string) =>
    existsSync(program) && new RegExp(`\\b${TEMPORAL_VERSION.replaceAll('.', '\\.')}$`).test((await versionOf(program).catch(() => '')).trim());
  if ((await isOurs(server)) && (await isOurs(sqlTool))) return { server, sqlTool };

  mkdirSync(bin, { recursive: true });
  const fresh = mkdtempSync(join(bin, '.new-'));
  const discard = () => rmSync(fresh, { recursive: true, force: true });
  process.once('exit', discard);
  const adopt = () => {
    for (const program of programs) {
      chmodSync(join(fresh, program), 0o755);
      renameSync(join(fresh, program), join(bin, program));
    }
    return { server, sqlTool };
  };
  try {
    const { platform = process.platform, arch = process.arch } = acquisition;
    let refusal: string;
    try {
      await downloadTemporal({ base: releases, version: TEMPORAL_VERSION, platform, arch, into: fresh, connectWithin, onLine });
      return adopt();
    } catch (error) {
      refusal = (error as Error).message;
      onLine(`没有取得 Temporal 官方发行包：${refusal}`);
    }
    const found = await go();
    if (!canBuild(found)) throw new Error(choices(refusal, found, bin));
    await build(source, fresh, onLine).catch((error: Error) => {
      throw new Error(`${choices(refusal, found, bin)}\n由源码构建没有成功：${error.message}`, { cause: error });
    });
    return adopt();
  } finally {
    process.off('exit', discard);
    discard();
  }
};

const choices = (refusal: string, go: string | undefined, bin: string) =>
  `没有可用的 Temporal ${TEMPORAL_VERSION}。任选一种办法后再启动：
  1. 用 TEMPORAL_ADDRESS=主机:端口 指向一个已有的 Temporal；
  2. 让本机能下载官方发行包（${refusal}），或用 TEMPORAL_RELEASES_URL 指向内网镜像；
  3. 安装 Go ${GO_VERSION} 或更新版本，由源码构建（当前：${go?.replace(/^go version /, '') ?? '没有 Go'}）；
  4. 把 temporal-server 与 temporal-sql-tool 两个程序放进 ${bin}。`;
