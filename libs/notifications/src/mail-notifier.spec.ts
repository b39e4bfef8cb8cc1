import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createMailNotifier, type Message, type Notifier } from '.';

const aMessage = (changes: Partial<Message> = {}): Message => ({
  identity: { issueId: '0198-issue', key: '7/unit-a', personId: '0198-person' },
  address: 'yl102_jb@example.invalid',
  personName: '汀大暑',
  subject: '【黄色督办】TJ-01 整改实施',
  body: '黄色督办：整改实施逾期未办结，原定2026-03-05前办结。请立即办理；督办单送达后请签收。\n问题：台账与凭证不一致',
  why: '“整改实施”由您办理（2026-03-05前办结）',
  ...changes,
});

describe('mail, against a real SMTP server', () => {
  const received: ParsedMail[] = [];
  const recipients: string[] = [];
  let server: SMTPServer | undefined;
  let notifier: Notifier | undefined;

  const start = async (rules: SMTPServerOptions = {}): Promise<Notifier> => {
    const listening = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        recipients.push(address);
        done();
      },
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          received.push(mail);
          done();
        }, done);
      },
      ...rules,
    });
    listening.on('error', () => undefined);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const { port } = listening.server.address() as AddressInfo;
    notifier = createMailNotifier({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      from: 'platform@example.invalid',
      publicUrl: 'http://rectify.example.invalid/',
      connections: 2,
    });
    return notifier;
  };

  afterEach(async () => {
    notifier?.close();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    received.length = recipients.length = 0;
    server = notifier = undefined;
  });

  it('says what is to be done, leads to the issue and says why it came', async () => {
    const mail = await start();
    expect(await mail.send(aMessage())).toEqual({ outcome: 'sent' });
    const [only] = received;
    expect(only?.subject).toBe('【黄色督办】TJ-01 整改实施');
    expect(only?.from?.value).toEqual([{ name: '整改督办平台', address: 'platform@example.invalid' }]);
    expect(only?.text).toContain('原定2026-03-05前办结');
    expect(only?.text).toContain('http://rectify.example.invalid/issues/0198-issue');
    expect(only?.text).toContain('因为“整改实施”由您办理（2026-03-05前办结）。');
    expect(only?.html).toContain('<a href="http://rectify.example.invalid/issues/0198-issue"');
    expect(only?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('is the same mail when it is sent again, and another one for another person', async () => {
    const mail = await start();
    const other = { ...aMessage().identity, personId: '0198-other' };
    for (const message of [aMessage(), aMessage({ subject: 'again' }), aMessage({ identity: other })]) await mail.send(message);
    const [first, again, another] = received.map(({ messageId }) => messageId);
    expect(first).toMatch(/^<[0-9a-f]{40}@example\.invalid>$/);
    expect(again).toBe(first);
    expect(another).not.toBe(first);
  });

  it('is a digest when it has sections: every line leads to its issue, the mail to the workbench', async () => {
    const mail = await start();
    const sections = [
      { title: '已逾期', lines: [{ issueId: 'one', text: 'TJ-01 签收' }, { issueId: 'two', text: '<b>TJ-02</b> 签收' }], more: 0 },
      { title: '本周到期', lines: [{ issueId: 'three', text: 'TJ-03 整改实施' }], more: 7 },
    ];
    await mail.send(aMessage({ identity: { issueId: null, key: 'morning/2026-08-10', personId: '0198-person' }, subject: '【每日摘要】', sections }));
    const [only] = received;
    expect(only?.text).toContain('■ 已逾期（2）\n· TJ-01 签收\n  http://rectify.example.invalid/issues/one');
    expect(only?.text).toContain('■ 本周到期（8）');
    expect(only?.text).toContain('另有7项');
    expect(only?.text).toContain('打开工作台：http://rectify.example.invalid/\n');
    for (const id of ['one', 'two', 'three']) expect(only?.html).toContain(`href="http://rectify.example.invalid/issues/${id}"`);
    expect(only?.html).not.toContain('<b>TJ');
    expect(only?.text).toContain('您收到本邮件，因为');
  });

  it('marks a drill in subject and body', async () => {
    const mail = await start();
    await mail.send(aMessage({ subject: '【演练】【提醒】TJ-01 签收' }));
    expect(received[0]?.subject).toBe('【演练】【提醒】TJ-01 签收');
    expect(received[0]?.text).toContain('这是演练');
  });

  it('lets no text become a header, another recipient or markup', async () => {
    const mail = await start();
    const inject = '\r\nBcc: thief@example.invalid\r\n\r\nother body';
    await mail.send(aMessage({ subject: `提醒${inject}`, personName: `某人${inject}`, body: '<script>alert(1)</script>', why: `“<b>”${inject}` }));
    expect(recipients).toEqual(['yl102_jb@example.invalid']);
    const [only] = received;
    expect(only?.bcc).toBeUndefined();
    expect(only?.subject).toBe('提醒 Bcc: thief@example.invalid other body');
    expect(only?.html).not.toContain('<script>');
    expect(only?.html).not.toContain('<b>');
  });

  it.each(['a@b, c@d', 'a@b\r\nRCPT TO:<c@d>', '名字 <a@b>', 'a@', '@b', '"a b"@c', `${'a'.repeat(65)}@b`])(
    'sends nothing to what is not one plain address: %j',
    async (address) => {
      const mail = await start();
      expect(await mail.send(aMessage({ address }))).toEqual({ outcome: 'rejected', reason: '收件地址不合规' });
      expect(recipients).toEqual([]);
    },
  );

  const answering = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

  it('gives up on a recipient the server will never take', async () => {
    const mail = await start({ onRcptTo: (_address, _session, done) => done(answering(550)) });
    expect(await mail.send(aMessage())).toMatchObject({ outcome: 'rejected', reason: expect.stringContaining('550') });
  });

  it('tries again later when the server is only busy', async () => {
    const mail = await start({ onRcptTo: (_address, _session, done) => done(answering(451)) });
    expect(await mail.send(aMessage())).toMatchObject({ outcome: 'deferred', reason: expect.stringContaining('451') });
  });

  it('gives up on a content the server refuses', async () => {
    const refuse: SMTPServerOptions['onData'] = (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(answering(554)));
    };
    expect(await (await start({ onData: refuse })).send(aMessage())).toMatchObject({ outcome: 'rejected' });
  });

  it('tries again later when it is us the server does not let in, or when nobody is there', async () => {
    const unwelcome = await start({ onMailFrom: (_address, _session, done) => done(answering(550)) });
    expect(await unwelcome.send(aMessage())).toMatchObject({ outcome: 'deferred' });
    const listening = server!;
    await new Promise<void>((resolve) => listening.close(() => resolve()));
    server = undefined;
    expect(await unwelcome.send(aMessage())).toMatchObject({ outcome: 'deferred' });
  });
});
