import { type WorkbookRefusalCode } from './workbook-refusal';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** What the first bytes say against the file; nothing for a zip archive. A name or a MIME type proves nothing. */
export function refusedByKind(file: Buffer): WorkbookRefusalCode | undefined {
  const startsWith = (magic: Buffer): boolean => file.subarray(0, magic.length).equals(magic);
  if (startsWith(ZIP)) return undefined;
  if (!startsWith(COMPOUND_FILE)) return 'NOT_XLSX';
  // A workbook with a password is an encrypted stream inside the container that .xls uses too.
  return file.includes(ENCRYPTED_STREAM) ? 'ENCRYPTED' : 'OLD_FORMAT';
}
