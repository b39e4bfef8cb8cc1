import { createTransport } from 'nodemailer';
import { mailText } from './mail-text';
import { messageId } from './message-id';
import type { Delivery, Message, Notifier } from './notifier';
import { isPlainAddress, plainLine } from './plain-line';

export interface MailSettings {
  /** `smtp://user:password@host:port` or `smtps://…` */
  readonly smtpUrl: string;
  /** Mailbox the mails come from. */
  readonly from: string;
  /** Where people open the platform, without a path. */
  readonly publicUrl: string;
  /** Mails under way at the same time. */
  readonly connections: number;
}

// Milliseconds. Together less than any sensible lease on a mail: an attempt has ended before somebody else may try.
const timeouts = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 12_000 };
const PRODUCT = '整改督办平台';

/** Notices by mail, over connections that stay open between them. */
export function createMailNotifier({ smtpUrl, from, publicUrl, connections }: MailSettings): Notifier {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: connections,
    maxMessages: 200,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...timeouts,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const site = publicUrl.replace(/\/+$/, '');

  const send = async (message: Message): Promise<Delivery> => {
    const { address, identity } = message;
    if (!isPlainAddress(address)) return { outcome: 'rejected', reason: '收件地址不合规' };
    try {
      await transport.sendMail({
        from: { name: PRODUCT, address: from },
        to: { name: plainLine(message.personName), address },
        envelope: { from, to: [address] },
        subject: plainLine(message.subject),
        messageId: messageId(identity, domain),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        ...mailText(message, site),
      });
      return { outcome: 'sent' };
    } catch (error) {
      return refusalOf(error);
    }
  };
  return { send, close: () => transport.close() };
}

interface SmtpError {
  readonly message: string;
  /** What the server answered to, as nodemailer names it. */
  readonly command?: string;
  readonly responseCode?: number;
}

/** A 5xx to the recipient or the content stays so; what is said about us, or the way there, may change. */
function refusalOf(error: unknown): Delivery {
  const { message, command, responseCode = 0 } = error as SmtpError;
  const isAboutThisMail = command === 'RCPT TO' || command === 'DATA';
  return { outcome: isAboutThisMail && responseCode >= 500 ? 'rejected' : 'deferred', reason: plainLine(message).slice(0, 300) };
}
