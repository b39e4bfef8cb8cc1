import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnce } from './run-once.ts';
import { archiveName } from './download-temporal.ts';
import { programs, TEMPORAL_VERSION } from './temporal-version.ts';

/** Name of the archive that the release server has. */
export const ARCHIVE = archiveName(TEMPORAL_VERSION, 'linux', 'x64')!;

/** An archive as the project publishes it, its two programs being scripts that name their version. */
export const makeArchive = async (version = TEMPORAL_VERSION): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-release-'));
  try {
    for (const program of programs) writeFileSync(join(folder, program), `#!/bin/sh\necho ${program} version ${version}\n`, { mode: 0o755 });
    writeFileSync(join(folder, 'LICENSE'), 'MIT');
    await runOnce('tar', ['-czf', join(folder, 'a.tar.gz'), '-C', folder, 'LICENSE', ...programs]);
    return readFileSync(join(folder, 'a.tar.gz'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const checksumOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

export interface ReleaseServer {
  readonly base: string;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** For specs: a server on this machine that publishes releases as `answers` says, by file name; else 404. */
export const releaseServer = async (answers: Readonly<Record<string, Buffer | string | RequestListener>>): Promise<ReleaseServer> => {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path.split('/').at(-1) ?? ''];
    if (answer === undefined) response.writeHead(404).end('Not Found');
    else if (typeof answer === 'function') answer(request, response);
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
};
