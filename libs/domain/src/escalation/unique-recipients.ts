import { holderKey } from '../issue/duty';
import type { Recipient } from '../notice/notice';

/** One notice a holder: the first reason wins. */
export function uniqueRecipients(recipients: readonly Recipient[]): readonly Recipient[] {
  const seen = new Set<string>();
  return recipients.filter(({ holder }) => {
    const key = holderKey(holder);
    return !seen.has(key) && seen.add(key);
  });
}
