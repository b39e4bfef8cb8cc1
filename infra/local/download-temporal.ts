import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { runOnce } from './run-once.ts';
import { programs } from './temporal-version.ts';

export interface Download {
  /** Folder of all releases; `/v<version>/<file>` is added. */
  readonly base: string;
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** An empty folder to work in; the programs are found there afterwards. */
  readonly into: string;
  /** Milliseconds to a connection and its first answer. */
  readonly connectWithin: number;
  /** Milliseconds without a byte before a download counts as stalled; default 30 s. */
  readonly stalledAfter?: number;
  readonly onLine: (line: string) => void;
}

const STALLED_AFTER = 30_000;

/** The release's name for this machine, or undefined when none is published. */
export const archiveName = (version: string, platform: NodeJS.Platform, arch: string): string | undefined => {
  const goArch = { x64: 'amd64', arm64: 'arm64' }[arch];
  const published = goArch !== undefined && (platform === 'linux' || platform === 'darwin');
  return published ? `temporal_${version}_${platform}_${goArch}.tar.gz` : undefined;
};

type Patience = Required<Pick<Download, 'connectWithin' | 'stalledAfter'>>;

const open = (address: string, patience: Patience, hops = 5): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { connectWithin, stalledAfter } = patience;
    const get = address.startsWith('https:') ? getHttps : getHttp;
    const request = get(address, (response) => {
      clearTimeout(timer);
      response.setTimeout(stalledAfter, () => response.destroy(new Error(`下载中断：${stalledAfter / 1000} 秒没有收到数据`)));
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location && hops > 0) {
        response.resume();
        const next = new URL(headers.location, address).href;
        // Checksum and archive come from the same place: without TLS neither proves the other.
        if (address.startsWith('https:') && !next.startsWith('https:')) reject(new Error(`${address} 转到了不加密的地址`));
        else open(next, patience, hops - 1).then(resolve, reject);
      } else if (statusCode === 200) {
        resolve(response);
      } else {
        response.resume();
        reject(new Error(`${address} 回答 ${statusCode}`));
      }
    });
    const timer = setTimeout(() => request.destroy(new Error(`${new URL(address).host} 在 ${connectWithin / 1000} 秒内没有应答`)), connectWithin);
    request.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });

/** Fetches the official archive, checks it against the release's checksum file, and unpacks it. Throws the reason. */
export const downloadTemporal = async (download: Download): Promise<void> => {
  const { base, version, platform, arch, into, connectWithin, stalledAfter = STALLED_AFTER, onLine } = download;
  const patience = { connectWithin, stalledAfter };
  const name = archiveName(version, platform, arch);
  if (!name) throw new Error(`没有 ${platform}/${arch} 的发行包`);
  const folder = `${base.replace(/\/$/, '')}/v${version}`;
  const list = await text(await open(`${folder}/checksums.txt`, patience));
  const wanted = list.split('\n').map((line) => line.trim().split(/\s+/)).find(([, file]) => file?.replace(/^\*/, '') === name)?.[0];
  if (!wanted) throw new Error(`校验文件中没有 ${name}`);

  onLine(`正在下载 ${name} …`);
  mkdirSync(into, { recursive: true });
  const archive = join(into, name);
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      next(null, chunk);
    },
  });
  await pipeline(await open(`${folder}/${name}`, patience), measure, createWriteStream(archive));
  const found = hash.digest('hex');
  if (found !== wanted.toLowerCase()) throw new Error(`${name} 的校验和不符（应为 ${wanted.slice(0, 12)}…，实为 ${found.slice(0, 12)}…），已丢弃`);
  await runOnce('tar', ['-xzf', archive, '-C', into, ...programs]);
  rmSync(archive);
};
