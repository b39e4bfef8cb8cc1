import { isPlainAddress } from '@rectify/notifications';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const databaseUrl = z.string({ error: '请给出 PostgreSQL 的连接地址' });

/** What the worker is told by its environment. */
export const workerConfiguration = z.object({
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('rectify'),
  /** File with the workflow code, bundled when the product is built. */
  WORKFLOW_BUNDLE: z.string({ error: '请给出工作流代码文件的路径' }),
  SMTP_URL: z.string({ error: '请给出邮件服务器的地址' }).regex(/^smtps?:\/\//, '应以 smtp:// 或 smtps:// 开头'),
  /** Mailbox the notices come from; `no-reply@` the host of PUBLIC_URL when left out. */
  MAIL_FROM: z.string().refine(isPlainAddress, '应是一个邮箱地址').optional(),
  /** Address people type into the browser; mails lead there. */
  PUBLIC_URL: z.url('应是一个网址').default('http://localhost:3000'),
  HEALTH_PORT: port.default(3001),
  LOG_LEVEL: z.string().default('info'),
});
export type WorkerConfiguration = Readonly<z.output<typeof workerConfiguration>>;

/** What an operator command is told. */
export const commandConfiguration = z.object({
  DATABASE_URL: databaseUrl,
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
