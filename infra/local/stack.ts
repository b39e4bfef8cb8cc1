import { join } from 'node:path';
import { apiRecipe, type OperatorCommand, runCli, workerRecipe } from './apps.ts';
import { createMailbox } from './mailbox.ts';
import { type OpenedHome, openHome } from './opened-home.ts';
import { type Part, outsidePart, type PartName, partNames } from './part.ts';
import { choosePorts, type PortName, type Ports } from './ports.ts';
import { databasePart, temporalPart } from './servers.ts';
import { type Environment, type Settings, settingsFrom } from './settings.ts';
import { type Recipe, superviseProcess } from './supervised-process.ts';
import { untilAborted } from './until-aborted.ts';

export interface StackOptions {
  /** Data folder; default `RECTIFY_HOME` of `environment`. */
  readonly home?: string;
  /** `fixed`: the usual ports, so that bookmarks work. `free`: any number of stacks beside each other. */
  readonly ports?: 'fixed' | 'free';
  /** What to start; the others stand by and can be started later. Default: everything. */
  readonly parts?: readonly PartName[];
  /** Variables as for `npm start`. Tests leave it out: nothing of the developer's own environment leaks in. */
  readonly environment?: Environment;
  /** More variables for api, worker and operator commands. */
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
  readonly onLine?: (line: string) => void;
  readonly onOutput?: (part: PartName, line: string) => void;
  /** Gives up starting, and stops what has started. */
  readonly signal?: AbortSignal;
}

export interface Stack {
  readonly home: string;
  /** `mailbox` is empty when `SMTP_URL` replaces it; `temporal` is host:port. */
  readonly urls: Readonly<Record<'web' | 'mailbox' | 'database' | 'temporal' | 'smtp', string>>;
  readonly ports: Ports;
  /** Environment common to api, worker and operator commands. */
  readonly env: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<PartName, Part>>;
  /** Runs an operator command and returns what it printed. */
  cli(command: OperatorCommand, env?: Readonly<Record<string, string>>): Promise<string>;
  stop(): Promise<void>;
}

const temporalPorts: readonly PortName[] = [
  'temporal',
  'temporalHttp',
  'frontendMembership',
  'historyGrpc',
  'historyMembership',
  'matchingGrpc',
  'matchingMembership',
  'workerGrpc',
  'workerMembership',
];
const unusedPorts = ({ databaseUrl, temporalAddress, smtpUrl }: Settings): readonly PortName[] => [
  ...(databaseUrl ? (['postgres'] as const) : []),
  ...(temporalAddress ? temporalPorts : []),
  ...(smtpUrl ? (['mailbox', 'smtp'] as const) : []),
];

/** The parts of a stack, wired to each other, none of them started. */
const assemble = (settings: Settings, ports: Ports, home: OpenedHome, options: StackOptions, onLine: (line: string) => void) => {
  const database = databasePart(settings, ports, home.around('postgres'));
  const temporal = temporalPart(settings, ports, database.serverUrl, home.around('temporal'));
  const { smtpUrl, host } = settings;
  const urls = {
    web: `http://localhost:${ports.web}`,
    mailbox: smtpUrl ? '' : `http://localhost:${ports.mailbox}`,
    database: database.url,
    temporal: temporal.address,
    smtp: smtpUrl ?? `smtp://127.0.0.1:${ports.smtp}`,
  };
  const env: Record<string, string> = {
    DATABASE_URL: urls.database,
    TEMPORAL_ADDRESS: urls.temporal,
    TEMPORAL_NAMESPACE: settings.temporalNamespace,
    SMTP_URL: urls.smtp,
    RECTIFY_HOME: settings.home,
    FILES_DIR: join(settings.home, 'files'),
    PUBLIC_URL: settings.publicUrl ?? urls.web,
    ...(urls.mailbox && { MAILBOX_URL: urls.mailbox }),
    LOG_LEVEL: settings.logLevel,
    NODE_ENV: 'production',
    ...options.env,
  };
  const inherited = { ...process.env, ...env };
  const appSettings = { env: inherited, host, webPort: ports.web, healthPort: ports.workerHealth };
  const app = (name: PartName, recipe: () => Recipe) => superviseProcess(async () => recipe(), home.around(name));
  const parts: Record<PartName, Part> = {
    postgres: database.part,
    temporal: temporal.part,
    api: app('api', () => apiRecipe(appSettings)),
    worker: app('worker', () => workerRecipe(appSettings)),
    mailbox: smtpUrl ? outsidePart(async () => true) : createMailbox({ httpPort: ports.mailbox, smtpPort: ports.smtp, onLine }),
  };
  const cli: Stack['cli'] = (command, more) => runCli(command, { ...inherited, ...more });
  return { urls, env, parts, cli };
};

/** Starts the product, or the parts of it that a test asks for, on this machine. */
export const startStack = async (options: StackOptions = {}): Promise<Stack> => {
  const { RECTIFY_CACHE, TEMPORAL_RELEASES_URL } = process.env;
  const environment = options.environment ?? { RECTIFY_CACHE, TEMPORAL_RELEASES_URL };
  const settings = settingsFrom({ ...environment, ...(options.home && { RECTIFY_HOME: options.home }) });
  const onLine = options.quiet ? () => undefined : (options.onLine ?? console.log);
  const wanted = new Set(options.parts ?? partNames);
  const home = await openHome(settings.home, onLine, options.onOutput ?? (() => undefined));
  let parts: Record<PartName, Part> | undefined;

  const stopAll = async () => {
    await Promise.all([parts?.api.stop(), parts?.worker.stop()]);
    await parts?.mailbox.stop();
    await parts?.temporal.stop();
    await parts?.postgres.stop();
    home.close();
  };
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= stopAll());
  options.signal?.addEventListener('abort', () => void stop());

  try {
    const asked = { mode: options.ports ?? 'fixed', asked: settings.ports, remembered: home.rememberedPorts() };
    const ports = await choosePorts({ ...asked, unused: unusedPorts(settings), onLine });
    const stack = assemble(settings, ports, home, options, onLine);
    options.signal?.throwIfAborted();
    parts = stack.parts;
    home.announce(stack.urls.web, ports);

    const start = async (...names: PartName[]) => {
      const starts = () => Promise.all(names.filter((name) => wanted.has(name)).map((name) => stack.parts[name].start()));
      await untilAborted(options.signal, starts);
    };
    await start('postgres');
    await start('temporal', 'mailbox');
    if (wanted.has('api') || wanted.has('worker')) await untilAborted(options.signal, () => stack.cli('migrate'));
    await start('api', 'worker');
    options.signal?.throwIfAborted();
    return { home: settings.home, ports, ...stack, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
