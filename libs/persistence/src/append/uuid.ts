import { randomBytes } from 'node:crypto';

let latest = 0;
let minted = 0;

/**
 * UUID version 7 (RFC 9562): ordered by time, so that indexes grow at their end; of one millisecond the first 4096 are in the
 * order of their making, as a list that is registered at one stroke keeps its order. The one place where ids are minted.
 */
export function uuidv7(now = Date.now()): string {
  minted = now === latest ? minted + 1 : 0;
  latest = now;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | (minted & 0x0fff), 6);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
