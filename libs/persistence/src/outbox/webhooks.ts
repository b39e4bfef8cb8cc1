import type { Instant } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { finishedTransactions } from './webhook-endpoints';

/** A message this process may send until its lease ends. Sent again it has the same id. */
export interface ClaimedWebhook {
  readonly id: string;
  readonly endpointId: string;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly issueId: string;
  readonly version: number;
  /** Types of the events since the message before, in order. */
  readonly types: readonly string[];
  readonly createdAt: Date;
  readonly attempts: number;
}

export type WebhookOutcome =
  | { readonly status: 'sent'; readonly response: number }
  | { readonly status: 'failed'; readonly response: number | null; readonly note: string }
  | { readonly retryAt: Instant; readonly response: number | null; readonly note: string };

// Reading on costs a write: without news it is done only so often (transactions).
const STRIDE = 1000;

/**
 * Reads the log on for each address, up to the transactions that have all ended, so that none is passed over whatever
 * the clocks say; an issue's events since its last message are one message. Where the numbers begin anew (another
 * server with the same data) everything is looked at again, and what was told is not told twice.
 */
export async function planWebhooks(db: DataSource): Promise<void> {
  await db.query(
    `with ended as (select ${finishedTransactions} as upto),
     endpoint as (
       select w.id, case when w.read_until > upto then 0 else w.read_until end as since, upto
       from webhook_endpoint w, ended where w.active for update of w skip locked
     ),
     fresh as (
       select endpoint.id as endpoint_id, e.issue_id, max(e.seq) as version, array_agg(e.type order by e.seq) as types
       from endpoint join issue_event e on e.transaction_id >= endpoint.since and e.transaction_id < endpoint.upto
       where e.seq > coalesce((select max(d.version) from webhook_delivery d where d.endpoint_id = endpoint.id and d.issue_id = e.issue_id), 0)
       group by 1, 2
     ),
     told as (
       insert into webhook_delivery (id, endpoint_id, issue_id, version, types, status, attempts, next_attempt_at, created_at)
       select gen_random_uuid(), endpoint_id, issue_id, version, types, 'queued', 0, now(), date_trunc('milliseconds', now()) from fresh
       on conflict (endpoint_id, issue_id, version) do nothing
     )
     update webhook_endpoint w set read_until = endpoint.upto from endpoint
     where w.id = endpoint.id and (endpoint.upto < w.read_until or endpoint.upto - w.read_until > ${STRIDE}
       or exists (select from fresh where fresh.endpoint_id = w.id))`,
  );
}

/** Claims messages that are due; of an issue only the first that an address has not taken yet, so that their order is kept. */
export async function claimWebhooks(db: DataSource, limit: number, leaseMs: number): Promise<readonly ClaimedWebhook[]> {
  const [rows] = (await db.query(
    `with due as (
       select d.id from webhook_delivery d join webhook_endpoint w on w.id = d.endpoint_id
       where d.status = 'queued' and d.next_attempt_at <= now() and (d.leased_until is null or d.leased_until < now()) and w.active
         and not exists (select from webhook_delivery before where before.endpoint_id = d.endpoint_id and before.issue_id = d.issue_id
           and before.status = 'queued' and before.version < d.version)
       order by d.next_attempt_at, d.id for update of d skip locked limit $1
     )
     update webhook_delivery d set attempts = d.attempts + 1, leased_until = now() + make_interval(secs => $2 / 1000.0)
     from due, webhook_endpoint w where d.id = due.id and w.id = d.endpoint_id
     returning d.id, d.endpoint_id as "endpointId", w.url, d.issue_id as "issueId", d.version, d.types, d.created_at as "createdAt", d.attempts,
       array_remove(array[w.secret, case when w.previous_until > now() then w.previous_secret end], null) as secrets`,
    [limit, leaseMs],
  )) as [ClaimedWebhook[], number];
  return rows;
}

/** What became of a claimed message. */
export async function settleWebhook(db: DataSource, id: string, outcome: WebhookOutcome): Promise<void> {
  const retryAt = 'retryAt' in outcome ? new Date(outcome.retryAt).toISOString() : null;
  await db.query(
    `update webhook_delivery set leased_until = null, response = $2, note = $3, next_attempt_at = coalesce($4::timestamptz, next_attempt_at),
       status = coalesce($5, status), settled_at = case when $5::text is not null then now() end
     where id = $1 and status = 'queued'`,
    [id, outcome.response, 'note' in outcome ? outcome.note : null, retryAt, 'retryAt' in outcome ? null : outcome.status],
  );
}

/** Sends a settled message once more, at once. False when there is none, or it is still on its way. */
export async function replayWebhook(manager: EntityManager, endpointId: string, id: string): Promise<boolean> {
  const [rows] = (await manager.query(
    `update webhook_delivery set status = 'queued', attempts = 0, next_attempt_at = now(), leased_until = null, settled_at = null
     where id = $1 and endpoint_id = $2 and status <> 'queued' returning id`,
    [id, endpointId],
  )) as [unknown[], number];
  return rows.length > 0;
}
