import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type PortName, type Ports, portVariables } from './ports.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment decides about a stack. An empty variable counts as not given. */
export interface Settings {
  readonly home: string;
  /** Programs that all homes of this machine use in common. */
  readonly cache: string;
  readonly databaseUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly temporalReleases: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly host: string;
  readonly logLevel: string;
  readonly ports: Partial<Ports>;
}

export const defaultHome = (): string =>
  process.getuid?.() === 0 ? '/var/lib/rectify' : join(homedir(), '.local/share/rectify');

const portFrom = (variable: string, value: string): number => {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${variable} 应是 1 到 65535 之间的端口号，而不是“${value}”。`);
  return port;
};

export const settingsFrom = (environment: Environment): Settings => {
  const get = (name: string) => environment[name]?.trim() || undefined;
  const address = get('TEMPORAL_ADDRESS');
  if (address && !/^[^\s/]+:\d+$/.test(address)) throw new Error(`TEMPORAL_ADDRESS 应写作 主机:端口，而不是“${address}”。`);
  const ports: Partial<Record<PortName, number>> = {};
  for (const [name, variable] of Object.entries(portVariables)) {
    const value = get(variable);
    if (value !== undefined) ports[name as PortName] = portFrom(variable, value);
  }
  return {
    home: resolve(get('RECTIFY_HOME') ?? defaultHome()),
    cache: resolve(get('RECTIFY_CACHE') ?? defaultHome()),
    databaseUrl: get('DATABASE_URL'),
    temporalAddress: address,
    temporalNamespace: get('TEMPORAL_NAMESPACE') ?? 'rectify',
    temporalReleases: get('TEMPORAL_RELEASES_URL'),
    smtpUrl: get('SMTP_URL'),
    publicUrl: get('PUBLIC_URL'),
    host: get('HOST') ?? '127.0.0.1',
    logLevel: get('LOG_LEVEL') ?? 'info',
    ports,
  };
};
