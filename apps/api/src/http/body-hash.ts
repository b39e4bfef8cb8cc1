import { createHash } from 'node:crypto';
import { canonicalJson } from '@rectify/persistence';

/** SHA-256 of what was asked, whatever the order of its fields: tells a repeated request from another one with the same key. */
export function bodyHash(...body: readonly unknown[]): Buffer {
  return createHash('sha256').update(canonicalJson(body)).digest();
}
