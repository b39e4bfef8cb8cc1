import type { EntityManager } from 'typeorm';
import { uuidv7 } from '../append/uuid';

/** An address of another system, without its secret. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly active: boolean;
  /** Why the product stopped sending there by itself. */
  readonly note: string | null;
  readonly createdAt: Date;
  readonly waiting: number;
  readonly failed: number;
}

/** SQL: below this number every transaction has ended. */
export const finishedTransactions = `pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/** Hours for which both secrets sign after a change. */
export const ROTATION_HOURS = 24;

export async function webhookEndpoints(manager: EntityManager): Promise<readonly WebhookEndpoint[]> {
  return manager.query(
    `select w.id, w.name, w.url, w.active, w.note, w.created_at as "createdAt",
       (select count(*)::int from webhook_delivery d where d.endpoint_id = w.id and d.status = 'queued') as waiting,
       (select count(*)::int from webhook_delivery d where d.endpoint_id = w.id and d.status = 'failed') as failed
     from webhook_endpoint w order by w.created_at, w.id`,
  );
}

/** It hears what happens from now on. */
export async function addWebhookEndpoint(
  manager: EntityManager,
  endpoint: { readonly name: string; readonly url: string; readonly secret: string; readonly createdBy: string },
): Promise<string> {
  const id = uuidv7();
  await manager.query(
    `insert into webhook_endpoint (id, name, url, secret, active, read_until, created_by, created_at)
     values ($1, $2, $3, $4, true, ${finishedTransactions}, $5, now())`,
    [id, endpoint.name, endpoint.url, endpoint.secret, endpoint.createdBy],
  );
  return id;
}

/** While it is off, what happens is kept for it. False when there is no such address. */
export async function switchWebhookEndpoint(manager: EntityManager, id: string, active: boolean, note: string | null = null): Promise<boolean> {
  const [rows] = (await manager.query(`update webhook_endpoint set active = $2, note = $3 where id = $1 returning id`, [id, active, note])) as [unknown[], number];
  return rows.length > 0;
}

/** The former secret signs along for some hours. False when there is no such address. */
export async function rotateWebhookSecret(manager: EntityManager, id: string, secret: string): Promise<boolean> {
  const [rows] = (await manager.query(
    `update webhook_endpoint set previous_secret = secret, previous_until = now() + make_interval(hours => $3), secret = $2 where id = $1 returning id`,
    [id, secret, ROTATION_HOURS],
  )) as [unknown[], number];
  return rows.length > 0;
}
