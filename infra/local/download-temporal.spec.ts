import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveName, type Download, downloadTemporal } from './download-temporal.ts';
import { ARCHIVE, checksumOf, makeArchive, releaseServer, type ReleaseServer } from './release-server.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { TEMPORAL_VERSION } from './temporal-version.ts';

describe('a release is published', () => {
  it.each([
    ['linux', 'x64', 'temporal_1.31.2_linux_amd64.tar.gz'],
    ['linux', 'arm64', 'temporal_1.31.2_linux_arm64.tar.gz'],
    ['darwin', 'arm64', 'temporal_1.31.2_darwin_arm64.tar.gz'],
    ['win32', 'x64', undefined],
    ['linux', 'riscv64', undefined],
  ] as const)('for %s on %s: %s', (platform, arch, name) => {
    expect(archiveName('1.31.2', platform, arch)).toBe(name);
  });
});

describe('downloading Temporal', () => {
  let archive: Buffer;
  let server: ReleaseServer;
  let into: string;

  beforeAll(async () => {
    archive = await makeArchive();
  });
  beforeEach(() => {
    into = temporaryFolder();
  });
  afterEach(() => server.close());

  const checksums = (checksum = checksumOf(archive)) => `${'0'.repeat(64)}  temporal_0.0.0_other.tar.gz\n${checksum}  ${ARCHIVE}\n`;
  const publish = async (answers: Parameters<typeof releaseServer>[0]) => {
    server = await releaseServer(answers);
  };
  const download = (more: Partial<Download> = {}) =>
    downloadTemporal({
      base: server.base,
      version: TEMPORAL_VERSION,
      platform: 'linux',
      arch: 'x64',
      into,
      connectWithin: 5000,
      onLine: () => undefined,
      ...more,
    });

  it('a good archive leaves the two programs and nothing else', async () => {
    await publish({ 'checksums.txt': checksums(), [ARCHIVE]: archive });
    await download();
    expect(readdirSync(into).sort()).toEqual(['temporal-server', 'temporal-sql-tool']);
    expect(readFileSync(join(into, 'temporal-server'), 'utf8')).toContain('temporal-server version 1.31.2');
    expect(server.asked).toEqual(['/v1.31.2/checksums.txt', `/v1.31.2/${ARCHIVE}`]);
  });

  it('a mirror may be named with a slash at its end', async () => {
    await publish({ 'checksums.txt': checksums(), [ARCHIVE]: archive });
    await download({ base: `${server.base}/mirror/` });
    expect(server.asked).toEqual(['/mirror/v1.31.2/checksums.txt', `/mirror/v1.31.2/${ARCHIVE}`]);
  });

  it('checksums may be written in capitals and marked as binary', async () => {
    await publish({ 'checksums.txt': `${checksumOf(archive).toUpperCase()} *${ARCHIVE}\n`, [ARCHIVE]: archive });
    await expect(download()).resolves.toBeUndefined();
  });

  it('redirects are followed, as GitHub makes them', async () => {
    await publish({
      'checksums.txt': checksums(),
      [ARCHIVE]: (_request, response) => void response.writeHead(302, { location: '/store/asset' }).end(),
      asset: archive,
    });
    await download();
    expect(server.asked.at(-1)).toBe('/store/asset');
    expect(readdirSync(into)).toContain('temporal-server');
  });

  it('redirects that lead nowhere come to an end', async () => {
    await publish({ 'checksums.txt': (request, response) => void response.writeHead(302, { location: request.url }).end() });
    await expect(download()).rejects.toThrow('回答 302');
    expect(server.asked).toHaveLength(6);
  });

  it('an archive with a wrong checksum is never unpacked', async () => {
    await publish({ 'checksums.txt': checksums('f'.repeat(64)), [ARCHIVE]: archive });
    await expect(download()).rejects.toThrow(`${ARCHIVE} 的校验和不符（应为 ffffffffffff…`);
    expect(readdirSync(into)).not.toContain('temporal-server');
  });

  it('an archive that nobody vouches for is not even fetched', async () => {
    await publish({ 'checksums.txt': 'abc  something-else.tar.gz\n', [ARCHIVE]: archive });
    await expect(download()).rejects.toThrow(`校验文件中没有 ${ARCHIVE}`);
    expect(server.asked).toHaveLength(1);
  });

  it('a release that is not there is a 404', async () => {
    await publish({});
    await expect(download()).rejects.toThrow('/v1.31.2/checksums.txt 回答 404');
  });

  it('a server that takes the connection and says nothing is given up', async () => {
    await publish({ 'checksums.txt': () => undefined });
    await expect(download({ connectWithin: 100 })).rejects.toThrow('在 0.1 秒内没有应答');
  });

  it('a download that stalls half way is given up', async () => {
    await publish({ 'checksums.txt': checksums(), [ARCHIVE]: (_request, response) => void response.write(archive.subarray(0, 100)) });
    await expect(download({ stalledAfter: 400 })).rejects.toThrow('下载中断：0.4 秒没有收到数据');
  });

  it('a download that is cut off is an error, not a shorter file', async () => {
    await publish({
      'checksums.txt': checksums(),
      [ARCHIVE]: (_request, response) => {
        response.writeHead(200, { 'content-length': archive.length });
        response.write(archive.subarray(0, 100), () => response.destroy());
      },
    });
    await expect(download()).rejects.toThrow('aborted');
  });

  it('nobody there is an error with the address', async () => {
    await publish({});
    await server.close();
    await expect(download()).rejects.toThrow('ECONNREFUSED');
  });

  it('a machine without a release does not ask', async () => {
    await publish({});
    await expect(download({ platform: 'freebsd' })).rejects.toThrow('没有 freebsd/x64 的发行包');
    expect(server.asked).toEqual([]);
  });
});
