/** 佐证文件 as the log keeps it: which bytes it was, long after. */
export interface StoredFile {
  readonly id: string;
  /** As the person who uploaded it called it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

/** Every 佐证文件 that stands anywhere in a value: an event, a command, a form. Each once. */
export function filesIn(value: unknown): readonly StoredFile[] {
  const found = new Map<string, StoredFile>();
  collect(value, found);
  return [...found.values()];
}

function collect(value: unknown, found: Map<string, StoredFile>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isStoredFile(value)) found.set(value.id, value);
  else for (const each of Object.values(value)) collect(each, found);
}

function isStoredFile(value: object): value is StoredFile {
  return 'sha256' in value && 'mediaType' in value && 'size' in value && 'id' in value;
}
