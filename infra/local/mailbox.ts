import type { ReceivedMail } from './received-mail.ts';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { listPage, messagePage } from './mailbox-page.ts';
import { type Part } from './part.ts';

const HOST = '127.0.0.1';

export interface MailboxOptions {
  readonly httpPort: number;
  readonly smtpPort: number;
  readonly onLine: (line: string) => void;
  /** Older mails are forgotten beyond this number. */
  readonly keep?: number;
}

const addressesOf = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));

const secure = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // Mails are foreign text: no script, no remote content, framed by nobody else.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'",
};
const send = (response: ServerResponse, status: number, type: string, body: string) =>
  response.writeHead(status, { ...secure, 'content-type': `${type}; charset=utf-8` }).end(body);

const listening = (server: { listen: Server['listen']; once: Server['once'] }, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });

/** The development mailbox: takes every mail, delivers none, shows them on a page. Loopback only. */
export const createMailbox = ({ httpPort, smtpPort, onLine, keep = 5000 }: MailboxOptions): Part & { mails(): readonly ReceivedMail[] } => {
  let mails: ReceivedMail[] = [];
  let received = 0;
  let servers: { readonly http: Server; readonly smtp: SMTPServer } | undefined;
  let wanted = false;
  // One opening or closing at a time, in the order asked for.
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const receive = async (stream: NodeJS.ReadableStream, envelope: readonly string[]) => {
    const parsed = await simpleParser(stream as never);
    const mail: ReceivedMail = {
      id: String(++received),
      messageId: parsed.messageId ?? '',
      from: parsed.from?.text ?? '',
      to: [...new Set([...addressesOf(parsed.to), ...envelope])],
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: parsed.html || undefined,
      date: new Date().toISOString(),
    };
    mails = [mail, ...mails].slice(0, keep);
  };

  const answer = (url: URL, json: boolean, response: ServerResponse) => {
    const to = url.searchParams.get('to')?.toLowerCase();
    const wanted = to ? mails.filter((mail) => mail.to.some((address) => address.toLowerCase() === to)) : mails;
    const [, place, id, view] = url.pathname.split('/');
    if (url.pathname === '/') return send(response, 200, 'text/html', listPage(wanted, to));
    if (place !== 'messages') return send(response, 404, 'text/plain', '没有这个页面');
    if (!id) return send(response, 200, 'application/json', JSON.stringify(wanted));
    const mail = mails.find((one) => one.id === id);
    if (!mail) return send(response, 404, 'text/plain', '没有这封邮件');
    if (view === 'html') return send(response, 200, 'text/html', `<base target="_blank">${mail.html ?? ''}`);
    return json ? send(response, 200, 'application/json', JSON.stringify(mail)) : send(response, 200, 'text/html', messagePage(mail));
  };

  const open = async () => {
    if (servers || !wanted) return;
    const http = createServer((request, response) => {
      const url = new URL(request.url ?? '/', `http://${HOST}`);
      const known = request.method === 'GET' || request.method === 'HEAD';
      // A page of another site must not read the mails by a name that resolves to this address.
      const local = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
      if (!known || !local) send(response, known ? 403 : 405, 'text/plain', '不允许');
      else answer(url, !(request.headers.accept ?? '').includes('text/html'), response);
    });
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      hideENHANCEDSTATUSCODES: false,
      logger: false,
      onAuth: (_credentials, _session, done) => done(null, { user: 'anyone' }),
      onData: (stream, session, done) => {
        receive(stream, session.envelope.rcptTo.map(({ address }) => address)).then(() => done(), done);
      },
    });
    await listening(http, httpPort);
    try {
      await listening(smtp as never, smtpPort);
    } catch (error) {
      http.close();
      throw error;
    }
    smtp.on('error', () => undefined);
    servers = { http, smtp };
  };

  const close = async () => {
    const closing = servers;
    servers = undefined;
    if (!closing) return;
    closing.http.closeAllConnections();
    await Promise.all([
      new Promise<void>((resolve) => closing.http.close(() => resolve())),
      new Promise<void>((resolve) => closing.smtp.close(() => resolve())),
    ]);
  };

  return {
    mails: () => mails,
    pid: () => undefined,
    // Lives in this very process, so no signal can be sent to it: it is closed and opened again.
    kill: () => {
      if (!wanted) return;
      onLine('开发邮箱意外关闭，立即重新打开');
      void inTurn(close);
      inTurn(open).catch((error: Error) => onLine(`开发邮箱没有重新打开：${error.message}`));
    },
    start: () => {
      wanted = true;
      return inTurn(open);
    },
    stop: () => {
      wanted = false;
      return inTurn(close);
    },
    isReady: async () => servers !== undefined,
  };
};
