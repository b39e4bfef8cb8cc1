import { createServer } from 'node:net';

/** Can we listen on this port of the loopback address? */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

// Below the range from which systems take the ports of outgoing connections: there a client that keeps
// dialling a stopped server's port can end up connected to itself.
const FIRST = 20_000;
const COUNT = 12_000;

/** A port nobody listens on, other than those taken already. */
export const freePort = async (taken: ReadonlySet<number> = new Set()): Promise<number> => {
  const start = Math.floor(Math.random() * COUNT);
  for (let step = 0; step < COUNT; step++) {
    const port = FIRST + ((start + step) % COUNT);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Error('本机没有空闲的端口。');
};

export type PortName =
  | 'web'
  | 'workerHealth'
  | 'mailbox'
  | 'smtp'
  | 'postgres'
  | 'temporal'
  | 'temporalHttp'
  | 'frontendMembership'
  | 'historyGrpc'
  | 'historyMembership'
  | 'matchingGrpc'
  | 'matchingMembership'
  | 'workerGrpc'
  | 'workerMembership';
export type Ports = Readonly<Record<PortName, number>>;

export const fixedPorts: Ports = {
  web: 3000,
  workerHealth: 3010,
  mailbox: 8025,
  smtp: 1025,
  postgres: 54_329,
  temporal: 7233,
  temporalHttp: 7243,
  frontendMembership: 6933,
  historyGrpc: 7234,
  historyMembership: 6934,
  matchingGrpc: 7235,
  matchingMembership: 6935,
  workerGrpc: 7239,
  workerMembership: 6939,
};
const names = Object.keys(fixedPorts) as PortName[];

/** Environment variables that fix a port; such a port is never exchanged for another. */
export const portVariables = {
  web: 'PORT',
  mailbox: 'MAILBOX_PORT',
  smtp: 'SMTP_PORT',
  postgres: 'POSTGRES_PORT',
  temporal: 'TEMPORAL_PORT',
} as const satisfies Partial<Record<PortName, string>>;

export interface PortWishes {
  readonly mode: 'fixed' | 'free';
  /** Named by the user: used, or refused with a sentence. */
  readonly asked: Partial<Ports>;
  /** Used the last time in this home: Temporal's ring remembers its members' addresses for a while. */
  readonly remembered?: Partial<Ports> | undefined;
  /** Ports of parts that run elsewhere: left as they are, not looked at. */
  readonly unused?: readonly PortName[];
  readonly onLine: (line: string) => void;
  /** The ports of mode `fixed`, when they are not the product's own. */
  readonly usual?: Ports;
}

const variableOf = (name: PortName): string | undefined => (portVariables as Partial<Record<PortName, string>>)[name];

/** Chooses every port of a stack. Throws a sentence when one that people rely on is taken. */
export const choosePorts = async ({ mode, asked, remembered = {}, unused = [], onLine, usual: fixed = fixedPorts }: PortWishes): Promise<Ports> => {
  const taken = new Set<number>();
  for (const [name, port] of Object.entries(asked) as [PortName, number][]) {
    if (taken.has(port)) throw new Error(`端口 ${port} 被指定了两次：请改用别的 ${variableOf(name)}。`);
    taken.add(port);
  }
  const chosen: Partial<Record<PortName, number>> = {};
  for (const name of names) {
    const wish = asked[name];
    if (unused.includes(name)) {
      chosen[name] = wish ?? fixed[name];
      continue;
    }
    if (wish !== undefined) {
      if (!(await isFree(wish))) throw new Error(`端口 ${wish} 已被占用：请改用别的 ${variableOf(name)}。`);
      chosen[name] = wish;
      continue;
    }
    const usual = mode === 'fixed' ? fixed[name] : remembered[name];
    const usable = usual !== undefined && !taken.has(usual) && (await isFree(usual));
    if (!usable && name === 'web' && mode === 'fixed') {
      throw new Error(`网页端口 ${usual} 已被占用：请用 PORT 另选一个，例如 PORT=3100 npm start。`);
    }
    const port = usable ? usual : await freePort(taken);
    if (!usable && mode === 'fixed') onLine(`端口 ${usual} 已被占用，${variableOf(name) ?? name} 改用 ${port}`);
    taken.add(port);
    chosen[name] = port;
  }
  return chosen as Ports;
};
