import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChatRobot } from '.';

const NOW = Date.parse('2026-08-10T02:00:00Z');

describe('the robot of a group chat, against a real HTTP server', () => {
  const received: { readonly url: URL; readonly body: unknown }[] = [];
  let answers: { readonly status: number; readonly body: string };
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        received.push({ url: new URL(request.url ?? '/', address), body: JSON.parse(text) });
        response.writeHead(answers.status, { 'content-type': 'application/json' }).end(answers.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  beforeEach(() => {
    received.length = 0;
    answers = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };
  });

  it('says a text', async () => {
    const robot = createChatRobot({ url: `${address}/cgi-bin/webhook/send?key=abc` });
    expect(await robot.say('【催办】TJ-01 签收', NOW)).toEqual({ outcome: 'sent' });
    expect(received[0]?.body).toEqual({ msgtype: 'text', text: { content: '【催办】TJ-01 签收' } });
    expect(received[0]?.url.search).toBe('?key=abc');
  });

  it('signs where the robot has a secret', async () => {
    const secret = 'SEC0123+/=';
    await createChatRobot({ url: `${address}/robot/send?access_token=abc`, secret }).say('提醒', NOW);
    const { searchParams } = received[0]!.url;
    expect(searchParams.get('access_token')).toBe('abc');
    expect(searchParams.get('timestamp')).toBe(String(NOW));
    expect(searchParams.get('sign')).toBe(createHmac('sha256', secret).update(`${NOW}\n${secret}`).digest('base64'));
  });

  it.each([
    ['its server fails', 500, '', 'deferred'],
    ['something in between is away', 502, '<html>', 'deferred'],
    ['it has heard too much, in HTTP', 429, '', 'deferred'],
    ['DingTalk has heard too much', 200, '{"errcode":130101,"errmsg":"send too fast"}', 'deferred'],
    ['WeCom has heard too much', 200, '{"errcode":45009,"errmsg":"api freq out of limit"}', 'deferred'],
    ['the answer is none', 200, 'hello', 'deferred'],
    ['the signature is wrong', 200, '{"errcode":310000,"errmsg":"sign not match"}', 'rejected'],
    ['the key is wrong', 200, '{"errcode":93000,"errmsg":"invalid webhook url"}', 'rejected'],
    ['there is no such address', 404, '', 'rejected'],
  ])('when %s', async (_story, status, body, outcome) => {
    answers = { status, body };
    expect(await createChatRobot({ url: address }).say('提醒', NOW)).toMatchObject({ outcome });
  });

  it('tries again later when nobody is there', async () => {
    expect(await createChatRobot({ url: 'http://127.0.0.1:1' }).say('提醒', NOW)).toMatchObject({ outcome: 'deferred' });
  });
});
