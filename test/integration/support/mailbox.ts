import type { ReceivedMail } from '../../../infra/local/mailbox';
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
