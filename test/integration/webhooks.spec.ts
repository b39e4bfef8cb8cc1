import { createHmac, randomInt } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebhookDeliveryList, WebhookList, WebhookSecret } from '@rectify/contracts';
import { statisticsInspection } from '@rectify/definitions';
import { append, isAppended, readLog, uuidv7 } from '@rectify/persistence';
import { aDeadline } from '../builders';
import type { Caller } from './support/caller';
import { County } from './support/county';
import { eventually } from './support/waiting';

const ref = { key: statisticsInspection.key, version: statisticsInspection.version };

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Message {
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly issueId: string; readonly version: number; readonly types: readonly string[] };
}

describe('what other systems are told, on real servers', () => {
  let county: County;
  let security: Caller;
  let batchId: string;
  let receiver: Server;
  let address: string;
  let count = 0;
  const received: Received[] = [];
  /** Answers to the next requests of a path; 200 when there is none left. */
  const answers = new Map<string, number[]>();

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const path = request.url ?? '/';
        received.push({ path, headers: request.headers, body });
        response.writeHead(answers.get(path.split('?')[0]!)?.shift() ?? 200, { 'content-type': 'application/json' }).end('{"errcode":0,"errmsg":"ok"}');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
    county = await County.start({
      parts: ['postgres', 'mailbox', 'api', 'worker'],
      env: { WEBHOOKS_TO_PRIVATE_NETWORKS: 'true', CHAT_WEBHOOK_URL: `${address}/robot`, CHAT_WEBHOOK_SECRET: 'SEC-of-the-robot' },
    });
    security = await county.as('secadmin');
    batchId = uuidv7();
    await county.db.query(
      `insert into batch (id, name, kind, listed_on, definition_key, definition_version, created_at) values ($1, '回头看', 'formal', '2026-08-10', $2, $3, now())`,
      [batchId, ref.key, ref.version],
    );
  });
  afterAll(async () => {
    await county?.stop();
    receiver?.closeAllConnections();
    await new Promise<void>((resolve) => receiver.close(() => resolve()));
  });

  const send = async (issueId: string, command: Parameters<typeof append>[1]['command'], more: object = {}) => {
    const answer = await append(county.db, { issueId, actor: county.actor('yl013_zg1'), wall: Date.now(), command, ...more });
    if (!isAppended(answer)) throw new Error(JSON.stringify(answer));
    return answer.version;
  };
  const registered = async () => {
    count += 1;
    const issueId = uuidv7();
    const facts = county.facts({ code: `TJ-${count}`, deadline: aDeadline({ lastDate: '2030-09-30' }) });
    await send(issueId, { type: 'register', facts, definition: ref }, { register: { batchId } });
    return issueId;
  };
  const amended = (issueId: string, remarks: string) => send(issueId, { type: 'amend', changes: { remarks }, reason: '核对' });
  const endpoint = async (path: string): Promise<WebhookSecret> => {
    const { status, body } = await security.call<WebhookSecret>('POST', '/api/webhooks', { name: `对接${path}`, url: `${address}${path}` });
    expect(status).toBe(201);
    return body;
  };
  const to = (path: string) => received.filter((each) => each.path === path);
  const messages = (path: string): readonly Message[] => to(path).map(({ body }) => JSON.parse(body) as Message);
  const reached = (path: string, issueId: string, version: number) =>
    eventually(`${path} hears of version ${version}`, () => messages(path).find(({ data }) => data.issueId === issueId && data.version >= version));
  const deliveries = async (id: string) => (await security.get<WebhookDeliveryList>(`/api/webhooks/${id}/deliveries`)).items;

  it('are kept by the security administrator alone', async () => {
    for (const account of ['yl013_zg1', 'sysadmin', 'ld08']) {
      const caller = await county.as(account);
      expect((await caller.call('GET', '/api/webhooks')).status).toBe(403);
      expect((await caller.call('POST', '/api/webhooks', { name: '对接', url: `${address}/x` })).status).toBe(403);
    }
    expect((await security.call('POST', '/api/webhooks', { name: '对接', url: 'file:///etc/passwd' })).status).toBe(400);
  });

  it('hears that an issue got on, signed as Standard Webhooks says, and nothing of its content', async () => {
    const { id, secret } = await endpoint('/signed');
    const issueId = await registered();
    await reached('/signed', issueId, 1);
    const { headers, body } = to('/signed')[0]!;
    expect(Object.keys((JSON.parse(body) as Message).data)).toEqual(['issueId', 'version', 'types']);
    expect(JSON.parse(body)).toMatchObject({ type: 'issue.advanced', data: { issueId, version: 1, types: ['issueRegistered'] } });
    const signature = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    const [sent] = await eventually('the log', async () => {
      const items = await deliveries(id);
      return items[0]?.status === 'sent' ? items : undefined;
    });
    expect(sent).toMatchObject({ id: headers['webhook-id'], attempts: 1, response: 200, version: 1 });
  });

  it('both secrets sign while one replaces the other', async () => {
    const { id } = await endpoint('/rotated');
    const { body } = await security.call<WebhookSecret>('POST', `/api/webhooks/${id}/rotate`);
    expect(body.secret).toMatch(/^whsec_/);
    await reached('/rotated', await registered(), 1);
    expect(String(to('/rotated')[0]!.headers['webhook-signature']).split(' ')).toHaveLength(2);
  });

  it('what fails is tried again with the same id, and what follows of the same issue waits for it', async () => {
    const { id } = await endpoint('/failing');
    answers.set('/failing', [503]);
    const issueId = await registered();
    await eventually('the first attempt', () => to('/failing')[0]);
    await amended(issueId, '一');
    const other = await registered();
    await reached('/failing', other, 1);
    await reached('/failing', issueId, 2);
    const own = messages('/failing').filter(({ data }) => data.issueId === issueId).map(({ data }) => data.version);
    expect(own).toEqual([1, 1, 2]);
    const [first, second] = to('/failing').filter(({ body }) => body.includes(issueId));
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect((await deliveries(id)).find((each) => each.id === first?.headers['webhook-id'])).toMatchObject({ attempts: 2, status: 'sent' });
  });

  it('while it is off everything is kept, and told when it is on again', async () => {
    const { id } = await endpoint('/resting');
    expect((await security.call('POST', `/api/webhooks/${id}/disable`)).status).toBe(204);
    const issueId = await registered();
    await amended(issueId, '一');
    await reached('/signed', issueId, 2);
    expect(to('/resting')).toEqual([]);
    expect((await security.call('POST', `/api/webhooks/${id}/enable`)).status).toBe(204);
    await reached('/resting', issueId, 2);
    expect(messages('/resting').flatMap(({ data }) => data.types)).toEqual(['issueRegistered', 'factsAmended']);
  });

  it('one that answers 410 is left alone, and the administrator sees why', async () => {
    const { id } = await endpoint('/gone');
    answers.set('/gone', [410]);
    await registered();
    const found = await eventually('it is off', async () => (await security.get<WebhookList>('/api/webhooks')).items.find((each) => each.id === id && !each.active));
    expect(found).toMatchObject({ note: '对方答复 410，已自动停用', failed: 1 });
  });

  it('is sent again by hand, under the same id', async () => {
    const { id } = await endpoint('/again');
    const issueId = await registered();
    await reached('/again', issueId, 1);
    const delivery = await eventually('it is settled', async () => (await deliveries(id)).find((each) => each.status === 'sent'));
    expect((await security.call('POST', `/api/webhooks/${id}/deliveries/${delivery.id}/replay`)).status).toBe(204);
    await eventually('once more', () => (to('/again').length === 2 ? true : undefined));
    expect(new Set(to('/again').map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery.id]));
    expect((await security.call('POST', `/api/webhooks/${id}/deliveries/${uuidv7()}/replay`)).status).toBe(404);
    const audit: { action: string; detail: object }[] = await county.db.query(`select action, detail from audit where subject = $1 order by at`, [id]);
    expect(audit.map((each) => each.action)).toEqual(['webhook.create', 'webhook.replay']);
    expect(JSON.stringify(audit)).not.toContain('whsec_');
  });

  it('the worker dies again and again: of every issue every event is told, in order', async () => {
    await endpoint('/dying');
    const ids: string[] = [];
    const { worker } = county.stack.parts;
    for (let round = 0; round < 4; round += 1) {
      for (let each = 0; each < 6; each += 1) ids.push(await registered());
      for (const id of ids) await amended(id, `第${round}次`);
      await pause(randomInt(0, 400));
      worker.kill('SIGKILL');
      await worker.stop();
      for (const id of ids) await amended(id, `停机${round}`);
      await county.db.query(`update webhook_delivery set leased_until = now() - interval '1 second' where leased_until is not null`);
      await worker.start();
    }
    const whole = await Promise.all(ids.map(async (id) => [id, (await readLog(county.db.manager, id)).map(({ event }) => event.type)] as const));
    for (const [id, types] of whole) {
      await reached('/dying', id, types.length);
      const own = messages('/dying').filter(({ data }) => data.issueId === id).map(({ data }) => data);
      expect(own.map(({ version }) => version)).toEqual(own.map(({ version }) => version).sort((a, b) => a - b));
      // A message that came again, after its sender died, is the same one.
      const once = [...new Map(own.map((data) => [data.version, data])).values()];
      expect(once.flatMap((data) => data.types)).toEqual(types);
    }
  }, 120_000);

  it('the group chat hears of what is urged, signed, with names and the way there, and only once', async () => {
    const issueId = await registered();
    await send(issueId, { type: 'assign' });
    await append(county.db, { issueId, actor: county.actor('yl013_zg1'), wall: Date.now(), command: { type: 'urge', message: '请抓紧' } });
    answers.set('/robot', [500]);
    const robot = () => received.filter(({ path }) => path.startsWith('/robot'));
    await eventually('the first attempt', () => robot()[0]);
    await eventually('it waits', async () => (await county.db.query(`select key from chat where status = 'queued' and note = 'HTTP 500'`))[0] as unknown);
    await county.db.query(`update chat set next_attempt_at = now() where status = 'queued'`);
    const said = await eventually('the second', () => robot()[1]);
    const { searchParams } = new URL(said.path, address);
    const expected = createHmac('sha256', 'SEC-of-the-robot').update(`${searchParams.get('timestamp')}\nSEC-of-the-robot`).digest('base64');
    expect(searchParams.get('sign')).toBe(expected);
    const { text } = JSON.parse(said.body) as { text: { content: string } };
    expect(text.content).toMatch(/^【催办】TJ-\d+ 签收\n通知对象：.+\n.+\/issues\/[0-9a-f-]{36}$/);
    expect(text.content).toContain(issueId);
    const rows = await eventually('it is settled', async () => {
      const found: { status: string }[] = await county.db.query(`select status from chat where issue_id = $1 order by status`, [issueId]);
      return found.every((each) => each.status !== 'queued') ? found : undefined;
    });
    // What nobody in the group wants to hear there (a new task) was dropped.
    expect(rows.map((each) => each.status)).toEqual(['dropped', 'sent']);
    expect(robot()).toHaveLength(2);
  });
});
