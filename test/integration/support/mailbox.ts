import type { ReceivedMail } from '../../../infra/local/received-mail';
import type { County } from './county';

/** What the development mailbox has received, oldest first. */
export async function mailsOf(county: County): Promise<readonly ReceivedMail[]> {
  const response = await fetch(`${county.stack.urls.mailbox}/messages`);
  if (!response.ok) throw new Error(`The mailbox answers ${response.status}`);
  const mails = (await response.json()) as ReceivedMail[];
  return [...mails].reverse();
}

/** No mail came twice: the Message-ID is derived from what the mail says to whom. */
export function doubles(mails: readonly ReceivedMail[]): readonly string[] {
  const seen = new Set<string>();
  return mails.map((mail) => mail.messageId).filter((id) => seen.size === seen.add(id).size);
}

/**
 * Two different mails that say the same to the same person. Between the answer of the mail server and our own record a
 * killed sender cannot know (RFC 1047): the very same mail, with its Message-ID, may come again and is one in a mailbox.
 */
export function saidTwice(mails: readonly ReceivedMail[]): readonly string[] {
  const ids = new Map<string, Set<string>>();
  for (const { to, subject, text, messageId } of mails) {
    const words = [...to, subject, text].join('\n');
    ids.set(words, (ids.get(words) ?? new Set()).add(messageId));
  }
  return [...ids].filter(([, same]) => same.size > 1).map(([words]) => words);
}
