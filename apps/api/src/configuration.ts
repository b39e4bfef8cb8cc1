import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

/** What this process is told by its environment. */
export const apiConfiguration = z.object({
  DATABASE_URL: z.string().min(1, '请给出 PostgreSQL 的连接地址'),
  /** Address people type into the browser; https there makes cookies `Secure`. */
  PUBLIC_URL: z.string().default('http://localhost:3000'),
  /** Only with the development mailbox. */
  MAILBOX_URL: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  /** Folder of 佐证文件, absolute. */
  FILES_DIR: z.string().min(1, '请给出存放佐证文件的目录'),
  /** Folder of the built web interface. */
  WEB_ROOT: z.string().optional(),
  /** Addresses of reverse proxies whose `X-Forwarded-For` may be believed, separated by commas. */
  TRUSTED_PROXIES: z.string().optional(),
  /** As the worker is told; here they are only shown to people. */
  QUIET_HOURS: z.string().optional(),
  MAILS_PER_HOUR: z.coerce.number().int().min(0).max(1000).optional(),
  CHAT_WEBHOOK_URL: z.string().optional(),
  /** `true`: webhooks may lead into private networks. */
  WEBHOOKS_TO_PRIVATE_NETWORKS: z.enum(['true', 'false']).default('false'),
  LOG_LEVEL: z.string().default('info'),
});
export type ApiConfiguration = Readonly<z.output<typeof apiConfiguration>>;

/** Injection token of the configuration. */
export const CONFIGURATION = Symbol('configuration');
/** Injection token of the `Clock`. */
export const CLOCK = Symbol('clock');
/** Injection token of the `Logger`. */
export const LOGGER = Symbol('logger');
