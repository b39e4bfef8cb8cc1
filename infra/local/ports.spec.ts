import { createServer, type Server } from 'node:net';
import { choosePorts, fixedPorts, freePort, isFree, type PortName, type Ports } from './ports.ts';

const names = Object.keys(fixedPorts) as PortName[];
const lines: string[] = [];
const onLine = (line: string) => void lines.push(line);
const opened: Server[] = [];

/** Somebody else listens on this port until the end of the test. */
const occupy = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const server = createServer();
    opened.push(server);
    server.listen(port, '127.0.0.1', resolve);
  });

/** A usual port for each name, all of them free. */
const usualPorts = async (): Promise<Ports> => {
  const taken = new Set<number>();
  const entries: [PortName, number][] = [];
  for (const name of names) {
    const port = await freePort(taken);
    taken.add(port);
    entries.push([name, port]);
  }
  return Object.fromEntries(entries) as unknown as Ports;
};

beforeEach(() => void (lines.length = 0));
afterEach(() => Promise.all(opened.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

it('a port is free while nobody listens on it', async () => {
  const port = await freePort();
  expect(await isFree(port)).toBe(true);
  await occupy(port);
  expect(await isFree(port)).toBe(false);
});

describe('fixed ports, so that bookmarks work', () => {
  it('are the usual ones', async () => {
    const usual = await usualPorts();
    expect(await choosePorts({ mode: 'fixed', asked: {}, onLine, usual })).toEqual(usual);
    expect(lines).toEqual([]);
  });

  it('the web address is never exchanged silently', async () => {
    const usual = await usualPorts();
    await occupy(usual.web);
    await expect(choosePorts({ mode: 'fixed', asked: {}, onLine, usual })).rejects.toThrow(`网页端口 ${usual.web} 已被占用：请用 PORT 另选一个`);
  });

  it('an inner port that is taken is exchanged, and said', async () => {
    const usual = await usualPorts();
    await occupy(usual.postgres);
    const { postgres, ...others } = await choosePorts({ mode: 'fixed', asked: {}, onLine, usual });
    expect(postgres).not.toBe(usual.postgres);
    expect({ ...others, postgres: usual.postgres }).toEqual(usual);
    expect(lines).toEqual([`端口 ${usual.postgres} 已被占用，POSTGRES_PORT 改用 ${postgres}`]);
  });

  it('a port that the user gives to one part is not given to another', async () => {
    const usual = await usualPorts();
    const chosen = await choosePorts({ mode: 'fixed', asked: { web: usual.mailbox }, onLine, usual });
    expect(chosen.web).toBe(usual.mailbox);
    expect(chosen.mailbox).not.toBe(usual.mailbox);
  });
});

describe('ports that the user names', () => {
  it('are used or refused, never exchanged', async () => {
    const smtp = await freePort();
    expect((await choosePorts({ mode: 'free', asked: { smtp }, onLine })).smtp).toBe(smtp);
    await occupy(smtp);
    await expect(choosePorts({ mode: 'free', asked: { smtp }, onLine })).rejects.toThrow(`端口 ${smtp} 已被占用：请改用别的 SMTP_PORT。`);
  });

  it('cannot be the same for two parts', async () => {
    const port = await freePort();
    await expect(choosePorts({ mode: 'free', asked: { web: port, smtp: port }, onLine })).rejects.toThrow(`端口 ${port} 被指定了两次`);
  });
});

describe('free ports, for stacks beside each other', () => {
  it('are all different', async () => {
    const chosen = await choosePorts({ mode: 'free', asked: {}, onLine });
    expect(new Set(Object.values(chosen)).size).toBe(names.length);
  });

  it('stay the same from start to start where they can', async () => {
    const remembered = await choosePorts({ mode: 'free', asked: {}, onLine });
    expect(await choosePorts({ mode: 'free', asked: {}, remembered, onLine })).toEqual(remembered);
    await occupy(remembered.temporal);
    const again = await choosePorts({ mode: 'free', asked: {}, remembered, onLine });
    expect(again.temporal).not.toBe(remembered.temporal);
    expect(again.postgres).toBe(remembered.postgres);
  });
});

it('the ports of a part that runs elsewhere are not even looked at', async () => {
  const usual = await usualPorts();
  await occupy(usual.postgres);
  const chosen = await choosePorts({ mode: 'fixed', asked: {}, unused: ['postgres'], onLine, usual });
  expect(chosen).toEqual(usual);
  expect(lines).toEqual([]);
});
