import { get } from 'node:http';
import { createServer } from 'node:net';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { createMailbox } from './mailbox.ts';
import type { ReceivedMail } from './received-mail.ts';
import { freePort, isFree } from './ports.ts';

describe('the development mailbox', () => {
  let httpPort: number;
  let smtpPort: number;
  let mailbox: ReturnType<typeof createMailbox>;
  const lines: string[] = [];

  beforeEach(async () => {
    lines.length = 0;
    httpPort = await freePort();
    smtpPort = await freePort(new Set([httpPort]));
    mailbox = createMailbox({ httpPort, smtpPort, keep: 3, onLine: (line) => void lines.push(line) });
    await mailbox.start();
  });
  afterEach(() => mailbox.stop());

  const send = async (mail: SendMailOptions) => {
    const transport = nodemailer.createTransport(`smtp://127.0.0.1:${smtpPort}`);
    await transport.sendMail({ from: '整改办 <office@county.example>', to: 'li@county.example', text: '请及时签收。', ...mail });
    transport.close();
  };
  const visit = (path: string, accept = 'text/html') => fetch(`http://127.0.0.1:${httpPort}${path}`, { headers: { accept } });
  const page = async (path: string) => (await visit(path)).text();
  const messages = async (query = '') => (await (await visit(`/messages${query}`, 'application/json')).json()) as ReceivedMail[];

  it('shows what was sent, on a page and as JSON', async () => {
    await send({ subject: '【提醒】问题 3 还有 3 天到期', messageId: '<42.reminder@county.example>' });
    expect(await page('/')).toContain('【提醒】问题 3 还有 3 天到期');
    expect(await messages()).toMatchObject([
      {
        id: '1',
        messageId: '<42.reminder@county.example>',
        to: ['li@county.example'],
        subject: '【提醒】问题 3 还有 3 天到期',
        text: expect.stringContaining('请及时签收。'),
      },
    ]);
    expect(await page('/messages/1')).toContain('请及时签收。');
    expect(await (await visit('/messages/1', 'application/json')).json()).toMatchObject({ id: '1', from: expect.stringContaining('office@county.example') });
  });

  it('says so when there is nothing yet', async () => {
    expect(await page('/')).toContain('还没有邮件。');
    expect(await messages()).toEqual([]);
  });

  it('the newest comes first, and the oldest are forgotten', async () => {
    for (const subject of ['一', '二', '三', '四']) await send({ subject });
    expect((await messages()).map(({ subject }) => subject)).toEqual(['四', '三', '二']);
    expect((await visit('/messages/1')).status).toBe(404);
  });

  it('can be asked for one person, whatever the case of the address; blind copies count', async () => {
    await send({ subject: '给李', to: 'Li@county.example' });
    await send({ subject: '给王', to: 'wang@county.example', bcc: 'li@county.example' });
    await send({ subject: '给赵', to: 'zhao@county.example' });
    expect((await messages('?to=li@county.example')).map(({ subject }) => subject)).toEqual(['给王', '给李']);
    expect(await page('/?to=zhao@county.example')).not.toContain('给李');
  });

  it('foreign text stays text', async () => {
    await send({ subject: '<script>alert(1)</script>', text: '</pre><img src=x onerror=alert(1)> http://localhost:3000/issues/1?a=1&b="2"' });
    for (const path of ['/', '/messages/1']) {
      expect(await page(path)).not.toMatch(/<script>|<img/);
    }
    expect(await page('/messages/1')).toContain('<a href="http://localhost:3000/issues/1?a=1&amp;b=" target="_blank"');
  });

  it('the mail as it was formatted runs no script: it is framed, and the frame is forbidden everything', async () => {
    await send({ html: '<p onclick="x()">您好</p><script>alert(1)</script>' });
    expect(await page('/messages/1')).toContain('<iframe title="邮件原样" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/1/html">');
    const frame = await visit('/messages/1/html');
    expect(await frame.text()).toContain('您好');
    expect(frame.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['/nothing', '/messages/7', '/messages/7/html'])('%s is not found', async (path) => {
    expect((await visit(path)).status).toBe(404);
  });

  it('nothing can be changed through it', async () => {
    expect((await fetch(`http://127.0.0.1:${httpPort}/`, { method: 'POST' })).status).toBe(405);
  });

  it('a page of another site cannot read it under a name of its own', async () => {
    const status = await new Promise((resolve) => {
      get({ host: '127.0.0.1', port: httpPort, headers: { host: 'evil.example' } }, (response) => resolve(response.resume().statusCode));
    });
    expect(status).toBe(403);
  });

  it('opens again when it is closed unasked, with the mails it had', async () => {
    await send({ subject: '在前' });
    mailbox.kill();
    await mailbox.start();
    await send({ subject: '在后' });
    expect((await messages()).map(({ subject }) => subject)).toEqual(['在后', '在前']);
    expect(lines).toEqual(['开发邮箱意外关闭，立即重新打开']);
  });

  it('stays closed once stopped', async () => {
    mailbox.kill();
    await mailbox.stop();
    mailbox.kill();
    expect(await mailbox.isReady()).toBe(false);
    expect([await isFree(httpPort), await isFree(smtpPort)]).toEqual([true, true]);
  });

  it('a port that is taken is an error, and leaves the other one free', async () => {
    await mailbox.stop();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(smtpPort, '127.0.0.1', resolve));
    await expect(mailbox.start()).rejects.toThrow('EADDRINUSE');
    expect(await isFree(httpPort)).toBe(true);
    await new Promise((resolve) => other.close(resolve));
    await mailbox.start();
    expect(await mailbox.isReady()).toBe(true);
  });
});
