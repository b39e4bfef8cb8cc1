import { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { dayOfZip, type ZipEntry } from './zip';

/** An entry that is read while the zip is written, and stored as it is: pictures and office files are packed already. */
export interface StreamedEntry {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A zip of any size, written as it is read, with the same bytes for the same entries and `date` (YYYY-MM-DD). Fails when an entry fails. */
export function zipStream(entries: readonly (ZipEntry | StreamedEntry)[], date?: string): Readable {
  return Readable.from(zipped(entries, dayOfZip(date)), { objectMode: false });
}

async function* zipped(entries: readonly (ZipEntry | StreamedEntry)[], mtime: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    ready.push(part);
  });
  for (const entry of entries) {
    const file = 'open' in entry ? new ZipPassThrough(entry.name) : new ZipDeflate(entry.name, { level: 9 });
    file.mtime = mtime;
    archive.add(file);
    if ('open' in entry) {
      for await (const part of entry.open()) {
        file.push(part);
        yield* ready.splice(0);
      }
      file.push(new Uint8Array(0), true);
    } else {
      file.push(new Uint8Array(Buffer.from(entry.content as string)), true);
    }
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
