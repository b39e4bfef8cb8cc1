import { createHash } from 'node:crypto';
import type { Recorded } from '@rectify/domain';
import { canonicalJson } from './canonical-json';

/** What the first event of a log is chained to. */
export const GENESIS = Buffer.alloc(32);

/** SHA-256 over the hash before and everything the entry says: no entry can be changed, left out or moved unnoticed. */
export function chainHash(before: Buffer, issueId: string, recorded: Recorded): Buffer {
  const { seq, at, actor, event } = recorded;
  return createHash('sha256').update(before).update(canonicalJson({ issueId, seq, at, actor, event })).digest();
}
