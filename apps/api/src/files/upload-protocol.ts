import { mkdirSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { FileStore as UploadFolder } from '@tus/file-store';
import { Server } from '@tus/server';

const NAME_OF_NEW = 'x-upload-id';
const PATH = '/api/files';

/** Resumable uploads after the tus protocol 1.0 (tus.io): how far an upload has come, and its next bytes, one sender at a time. */
export class UploadProtocol {
  private readonly server: Server;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.server = new Server({
      path: PATH,
      datastore: new UploadFolder({ directory: folder }),
      relativeLocation: true,
      namingFunction: (request) => request.headers.get(NAME_OF_NEW) ?? '',
    });
  }

  /** Begins the upload `id`, of as many bytes as the headers say. */
  begin(id: string, headers: IncomingHttpHeaders): Promise<Response> {
    return this.server.handleWeb(new Request(`http://api${PATH}`, { method: 'POST', headers: { ...spoken(headers), [NAME_OF_NEW]: id } }));
  }

  /** How many bytes of the upload are here. */
  look(id: string, headers: IncomingHttpHeaders): Promise<Response> {
    return this.server.handleWeb(new Request(`http://api${PATH}/${id}`, { method: 'HEAD', headers: spoken(headers) }));
  }

  /** Takes the next bytes. What came before the connection broke stays. */
  continue(id: string, request: IncomingMessage): Promise<Response> {
    const body = Readable.toWeb(request) as ReadableStream;
    // A body that streams needs `duplex`, which the types of fetch do not know yet.
    const init = { method: 'PATCH', headers: spoken(request.headers), body, duplex: 'half' } as RequestInit;
    return this.server.handleWeb(new Request(`http://api${PATH}/${id}`, init));
  }
}

const protocolHeaders = ['tus-resumable', 'upload-length', 'upload-offset', 'upload-metadata', 'content-type'];

/** The headers that belong to the protocol, and no others. */
function spoken(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(protocolHeaders.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])));
}

/** The file name of `Upload-Metadata`: keys with values in base64, separated by commas. Empty when there is none. */
export function fileNameIn(metadata: string | undefined): string {
  for (const pair of (metadata ?? '').split(',')) {
    const [key, value = ''] = pair.trim().split(' ');
    if (key === 'filename') return Buffer.from(value, 'base64').toString('utf8');
  }
  return '';
}
