import { malformed } from './problem';

/** Where a page ended: the sort key of its last row. Opaque to the client. */
export type CursorKey = readonly string[];

export function cursorOf(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

const patterns = {
  text: /^[\s\S]*$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
} as const;
export type CursorPart = keyof typeof patterns;

/** Reads a cursor whose parts must be of these kinds; 400 for anything this API did not hand out itself. */
export function readCursor(cursor: string, parts: readonly CursorPart[]): CursorKey {
  const key = parsed(cursor);
  const fits = Array.isArray(key) && key.length === parts.length && parts.every((part, position) => isPart(part, key[position]));
  if (!fits) throw malformed([{ pointer: '/cursor', detail: '翻页位置已失效，请从第一页重新查看' }]);
  return key as CursorKey;
}

function isPart(part: CursorPart, value: unknown): boolean {
  if (typeof value !== 'string' || !patterns[part].test(value) || value.includes('\0')) return false;
  return part !== 'instant' || !Number.isNaN(Date.parse(value));
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
