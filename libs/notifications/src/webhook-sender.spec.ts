import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { leadsInside, newWebhookSecret, sendWebhook, webhookHeaders } from '.';
import { isPrivateAddress } from './private-network';

const NOW = Date.parse('2026-08-10T02:00:00.500Z');
const body = '{"type":"issue.advanced"}';

describe('a signature', () => {
  // The example of the Standard Webhooks specification's reference libraries.
  it('is that of Standard Webhooks', () => {
    const headers = webhookHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', '{"test": 2432232314}', ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], 1_614_265_330_000);
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });
  it('is given for both secrets while one replaces the other', () => {
    const [old, fresh] = [newWebhookSecret(), newWebhookSecret()];
    expect(fresh).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    const signatures = webhookHeaders('1', body, [fresh, old], NOW)['webhook-signature']?.split(' ');
    const of = (secret: string) => `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`1.${Math.floor(NOW / 1000)}.${body}`).digest('base64')}`;
    expect(signatures).toEqual([of(fresh), of(old)]);
  });
});

describe('a private network', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'name'])(
    '%s is one', (address) => expect(isPrivateAddress(address)).toBe(true));
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111'])('%s is none', (address) => expect(isPrivateAddress(address)).toBe(false));
  it.each(['http://127.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:127.0.0.1]/', 'http://localhost/', 'http://intranet/'])('%s leads inside, however it is written', (url) =>
    expect(leadsInside(new URL(url))).toBe(true));
  it('a name is not yet known to', () => expect(leadsInside(new URL('https://hooks.example.com/'))).toBe(false));
});

describe('sending, against a real HTTP server', () => {
  const received: { readonly headers: IncomingHttpHeaders; readonly text: string }[] = [];
  let answer: { readonly status: number; readonly location?: string };
  let server: Server;
  let url: string;
  const secrets = [newWebhookSecret()];
  const send = (mayBePrivate = true) => sendWebhook({ id: 'msg_1', url, secrets, body }, NOW, mayBePrivate);

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        received.push({ headers: request.headers, text });
        response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end('x'.repeat(100_000));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  beforeEach(() => {
    received.length = 0;
    answer = { status: 204 };
  });

  it('posts the signed message', async () => {
    expect(await send()).toEqual({ outcome: 'sent', response: 204 });
    expect(received).toHaveLength(1);
    expect(received[0]?.text).toBe(body);
    expect(received[0]?.headers).toMatchObject(webhookHeaders('msg_1', body, secrets, NOW));
  });
  it.each([
    [500, 'deferred'],
    [404, 'deferred'],
    [410, 'gone'],
  ])('%i is %s', async (status, outcome) => {
    answer = { status };
    expect(await send()).toMatchObject({ outcome, response: status });
  });
  it('follows no redirect', async () => {
    answer = { status: 302, location: url };
    expect(await send()).toMatchObject({ outcome: 'deferred', response: 302 });
    expect(received).toHaveLength(1);
  });
  it('goes to no private network unless it may', async () => {
    expect(await send(false)).toMatchObject({ outcome: 'deferred', reason: '目标在内部网络，未获准' });
    expect(received).toEqual([]);
  });
});
