import { createHash } from 'node:crypto';
import type { Message } from './notifier';

/** The same notice to the same person always has the same Message-ID: a mail server or a reader drops the second copy. */
export function messageId({ issueId, key, personId }: Message['identity'], domain: string): string {
  const digest = createHash('sha256').update(JSON.stringify([issueId, key, personId])).digest('hex').slice(0, 40);
  return `<${digest}@${domain}>`;
}
