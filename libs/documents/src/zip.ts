import { zipSync, type Zippable } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
}

// The first day a zip knows.
const FIRST_DAY = '1980-01-01';

/**
 * A zip whose bytes follow from its entries and their `date` (YYYY-MM-DD) alone: the same content gives the same file,
 * whenever it is asked for. For small packages, made in memory.
 */
export function zip(entries: readonly ZipEntry[], date?: string): Buffer {
  const mtime = dayOfZip(date);
  const files: Zippable = {};
  for (const { name, content } of entries) files[name] = [new Uint8Array(Buffer.from(content as string)), { mtime, level: 9 }];
  return Buffer.from(zipSync(files));
}

/** The day (YYYY-MM-DD) that every entry bears. */
export function dayOfZip(date = FIRST_DAY): Date {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
}
