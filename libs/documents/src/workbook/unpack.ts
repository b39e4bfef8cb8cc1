import { on } from 'node:events';
import { type Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { type WorkbookLimits } from './workbook-limits';
import { type WorkbookRefusalCode } from './workbook-refusal';
import { prefixOf, withoutPrefix } from './xml-tags';

/** Parts of a workbook's package by lower-case path; part names do not distinguish case. */
export type Parts = ReadonlyMap<string, Buffer>;

/** Where a workbook's own parts live; pictures, charts, comments' drawings and the like are counted and dropped. */
const KEPT = /^(?:_rels\/|xl\/(?:_rels\/|worksheets\/)?)?[^/]*\.(?:xml|rels)$/;
/** No part of a workbook has a document type; entities could swell without end. */
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY'];
const SMALL = 1024 * 1024;

/**
 * Inflates every entry of the archive, whatever sizes it declares, and stops at the first breach of a limit.
 * Only the parts a reader needs are kept. Throws where the archive is damaged.
 */
export async function unpack(file: Buffer, limits: WorkbookLimits): Promise<Parts | WorkbookRefusalCode> {
  const zip = await opened(file);
  const names = new Set<string>();
  const parts = new Map<string, Buffer>();
  let total = 0;
  let kept = 0;
  const entries = on(zip, 'entry', { close: ['end'] });
  zip.readEntry();
  for await (const [entry] of entries as AsyncIterable<[Entry]>) {
    const name = entry.fileName.toLowerCase();
    if (entry.isEncrypted()) return 'ENCRYPTED';
    if (names.size >= limits.entries) return 'ZIP_BOMB';
    if (names.has(name) || name.split('/').length > limits.depth) return 'UNSAFE_ARCHIVE';
    names.add(name);

    const chunks: Buffer[] = [];
    const ceiling = Math.max(SMALL, entry.compressedSize * limits.ratio);
    let size = 0;
    if (!name.endsWith('/')) {
      for await (const chunk of (await contentOf(zip, entry)) as AsyncIterable<Buffer>) {
        size += chunk.length;
        total += chunk.length;
        if (total > limits.unpackedBytes || size > ceiling) return 'ZIP_BOMB';
        if (!KEPT.test(name)) continue;
        kept += chunk.length;
        if (kept > limits.xmlBytes) return 'TOO_MUCH_CONTENT';
        chunks.push(chunk);
      }
    }
    if (chunks.length > 0) {
      const part = Buffer.concat(chunks);
      if (DECLARATIONS.some((declaration) => part.includes(declaration))) return 'UNSAFE_XML';
      // exceljs knows no prefixes.
      const prefix = prefixOf(part);
      if (prefix && part.length > limits.partBytesAtOnce) return 'TOO_MUCH_CONTENT';
      parts.set(name, prefix ? withoutPrefix(part, prefix) : part);
    }
    zip.readEntry();
  }
  return parts;
}

// Names with `..`, a drive or a leading slash are refused by yauzl itself; sizes are checked against the real ones.
function opened(file: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromBuffer(file, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
}
