import { readQuietHours } from '@rectify/domain';
import { isPlainAddress } from '@rectify/notifications';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const databaseUrl = z.string({ error: '请给出 PostgreSQL 的连接地址' });

/** What the worker is told by its environment. */
export const workerConfiguration = z.object({
  DATABASE_URL: databaseUrl,
  /** Folder of 佐证文件, absolute; the same as the api's. */
  FILES_DIR: z.string({ error: '请给出存放佐证文件的目录' }),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('rectify'),
  /** File with the workflow code, bundled when the product is built. */
  WORKFLOW_BUNDLE: z.string({ error: '请给出工作流代码文件的路径' }),
  SMTP_URL: z.string({ error: '请给出邮件服务器的地址' }).regex(/^smtps?:\/\//, '应以 smtp:// 或 smtps:// 开头'),
  /** Mailbox the notices come from; `no-reply@` the host of PUBLIC_URL when left out. */
  MAIL_FROM: z.string().refine(isPlainAddress, '应是一个邮箱地址').optional(),
  /** Address people type into the browser; mails lead there. */
  PUBLIC_URL: z.url('应是一个网址').default('http://localhost:3000'),
  /** Only with the development mailbox: there mail is shown at once. */
  MAILBOX_URL: z.string().optional(),
  /** 免打扰 in China's time, `22:00-07:30` unless said otherwise; `none` for never. */
  QUIET_HOURS: z.string().refine((text) => readQuietHours(text) !== undefined, '应写作 22:00-07:30 这样，或 none').optional(),
  /** Mails to one person within an hour before the rest becomes one digest, 5 unless said otherwise; 0 for no limit. */
  MAILS_PER_HOUR: z.coerce.number().int().min(0).max(1000).optional(),
  /** Robot of a group chat (WeCom, DingTalk); no chat when left out. */
  CHAT_WEBHOOK_URL: z.url('应是一个网址').optional(),
  /** The robot's signing secret, where it has one (DingTalk). */
  CHAT_WEBHOOK_SECRET: z.string().min(1).optional(),
  /** `true`: webhooks may lead into private networks. */
  WEBHOOKS_TO_PRIVATE_NETWORKS: z.enum(['true', 'false']).default('false'),
  HEALTH_PORT: port.default(3001),
  LOG_LEVEL: z.string().default('info'),
});
export type WorkerConfiguration = Readonly<z.output<typeof workerConfiguration>>;

/** What an operator command is told. */
export const commandConfiguration = z.object({
  DATABASE_URL: databaseUrl,
  /** Folder of 佐证文件; without it `verify` looks at the logs alone. */
  FILES_DIR: z.string().optional(),
  /** Folder of the demo county's data. */
  DEMO_DIR: z.string().default('infra/demo'),
});
export type CommandConfiguration = Readonly<z.output<typeof commandConfiguration>>;

/** Injection token of the configuration. */
export const CONFIGURATION = Symbol('configuration');
/** Injection token of the `Clock`. */
export const CLOCK = Symbol('clock');
/** Injection token of the `Logger`. */
export const LOGGER = Symbol('logger');
/** Injection token of the `Notifier`. */
export const NOTIFIER = Symbol('notifier');

/** The mailbox the notices come from. */
export function senderOf({ MAIL_FROM, PUBLIC_URL }: Pick<WorkerConfiguration, 'MAIL_FROM' | 'PUBLIC_URL'>): string {
  const derived = `no-reply@${new URL(PUBLIC_URL).hostname}`;
  return MAIL_FROM ?? (isPlainAddress(derived) ? derived : 'no-reply@localhost');
}
