import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Acquisition, acquireTemporal } from './acquire-temporal.ts';
import { ARCHIVE, checksumOf, makeArchive, releaseServer, type ReleaseServer } from './release-server.ts';
import { runOnce } from './run-once.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { programs, TEMPORAL_VERSION } from './temporal-version.ts';

const putPrograms = (folder: string, version: string) => {
  mkdirSync(folder, { recursive: true });
  for (const program of programs) writeFileSync(join(folder, program), `#!/bin/sh\necho temporal version ${version}\n`, { mode: 0o755 });
};

describe('acquiring Temporal', () => {
  let cache: string;
  let server: ReleaseServer;
  let built: string[];
  const lines: string[] = [];

  const acquire = (more: Partial<Acquisition> = {}) =>
    acquireTemporal({
      cache,
      source: 'infra/temporal-server',
      releases: server.base,
      platform: 'linux',
      arch: 'x64',
      onLine: (line) => void lines.push(line),
      go: async () => undefined,
      build: async (source, into) => {
        built.push(source);
        putPrograms(into, TEMPORAL_VERSION);
      },
      ...more,
    });
  const published = async () => {
    const archive = await makeArchive();
    server = await releaseServer({ 'checksums.txt': `${checksumOf(archive)}  ${ARCHIVE}`, [ARCHIVE]: archive });
  };
  const unpublished = async () => {
    server = await releaseServer({});
  };
  const versions = async () => Promise.all(programs.map((program) => runOnce(join(cache, 'bin', program), ['--version'])));

  beforeEach(() => {
    cache = temporaryFolder();
    built = [];
    lines.length = 0;
  });
  afterEach(() => server.close());

  it('programs of the right version in the data folder are used, and nobody is asked', async () => {
    await published();
    putPrograms(join(cache, 'bin'), TEMPORAL_VERSION);
    expect(await acquire()).toEqual({ server: join(cache, 'bin/temporal-server'), sqlTool: join(cache, 'bin/temporal-sql-tool') });
    expect(server.asked).toEqual([]);
  });

  it('otherwise the official release is downloaded, once', async () => {
    await published();
    await acquire();
    expect(await versions()).toEqual(['temporal-server version 1.31.2', 'temporal-sql-tool version 1.31.2']);
    expect(readdirSync(join(cache, 'bin')).sort()).toEqual([...programs]);
    await acquire();
    expect(server.asked).toHaveLength(2);
  });

  it.each(['1.31.1', '1.31.20', '11.31.2', '1x31x2'])('programs of version %s are replaced', async (version) => {
    await published();
    putPrograms(join(cache, 'bin'), version);
    await acquire();
    expect(await versions()).toEqual(['temporal-server version 1.31.2', 'temporal-sql-tool version 1.31.2']);
  });

  it('a program that does not run on this machine is replaced', async () => {
    await published();
    putPrograms(join(cache, 'bin'), TEMPORAL_VERSION);
    writeFileSync(join(cache, 'bin/temporal-sql-tool'), '\x7fELF of another machine');
    await acquire();
    expect((await versions())[1]).toBe('temporal-sql-tool version 1.31.2');
  });

  it('where nothing can be downloaded it is built by a Go that is new enough', async () => {
    await unpublished();
    await acquire({ go: async () => 'go version go1.26.10 linux/amd64' });
    expect(built).toEqual(['infra/temporal-server']);
    expect(await versions()).toEqual(['temporal version 1.31.2', 'temporal version 1.31.2']);
    expect(lines[0]).toMatch(/^没有取得 Temporal 官方发行包：.* 回答 404$/);
  });

  it.each([
    [undefined, '没有 Go'],
    ['go version go1.26.3 linux/amd64', 'go1.26.3 linux/amd64'],
    ['go version go1.9.9 linux/amd64', 'go1.9.9 linux/amd64'],
  ])('with no way left it names every choice (%s)', async (go, found) => {
    await unpublished();
    const reason = await acquire({ go: async () => go }).catch((error: Error) => error.message);
    expect(reason).toMatch(/^没有可用的 Temporal 1\.31\.2。任选一种办法后再启动：/);
    expect(reason).toContain('1. 用 TEMPORAL_ADDRESS=主机:端口 指向一个已有的 Temporal');
    expect(reason).toMatch(/2\. 让本机能下载官方发行包（.* 回答 404），或用 TEMPORAL_RELEASES_URL/);
    expect(reason).toContain(`3. 安装 Go 1.26.4 或更新版本，由源码构建（当前：${found}）`);
    expect(reason).toContain(`4. 把 temporal-server 与 temporal-sql-tool 两个程序放进 ${join(cache, 'bin')}`);
    expect(built).toEqual([]);
  });

  it('a build that fails names the choices too, and why', async () => {
    await unpublished();
    const build = () => Promise.reject(new Error('proxy 拒绝连接'));
    const reason = await acquire({ go: async () => 'go version go1.26.4 linux/amd64', build }).catch((error: Error) => error.message);
    expect(reason).toContain('4. 把 temporal-server');
    expect(reason).toContain('由源码构建没有成功：proxy 拒绝连接');
  });

  it('a failure leaves no half-made programs behind', async () => {
    await unpublished();
    await expect(acquire()).rejects.toThrow('没有可用的 Temporal');
    expect(readdirSync(join(cache, 'bin'))).toEqual([]);
    expect(existsSync(join(cache, 'bin/temporal-server'))).toBe(false);
  });
});
