import { usualRetention, type Instant, type Retention } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** 保存期限 in force. */
export async function retentionInForce(manager: EntityManager): Promise<Retention> {
  const [row] = await manager.query(`select body from county_rule where kind = 'retention' and state = 'approved' order by decided_at desc, id desc limit 1`);
  return { ...usualRetention, ...(row?.body as Retention | undefined) };
}

/** Rows that a period deletes; 附件 that were never handed in go with their bytes, see {@link removeFile}. */
type PeriodOfRows = Exclude<keyof Retention, 'uploadDays'>;

/** What each period deletes: only what is settled, never a log, an order, a notice or the audit. */
const settled: Readonly<Record<PeriodOfRows, { readonly table: string; readonly where: string }>> = {
  webhookDeliveryDays: { table: 'webhook_delivery', where: `status in ('sent', 'failed') and settled_at < $1` },
  chatDays: { table: 'chat', where: `status in ('sent', 'dropped', 'failed') and settled_at < $1` },
  mailDays: { table: 'mail', where: `status in ('sent', 'dropped', 'failed') and settled_at < $1` },
  digestDays: { table: 'digest', where: `status in ('sent', 'empty', 'failed') and settled_at < $1 and not exists (select from mail where mail.digest_id = digest.id)` },
  sessionDays: { table: 'session', where: `expires_at < $1` },
  importDraftDays: { table: 'import', where: `status in ('draft', 'discarded') and updated_at < $1` },
};

const DAY = 86_400_000;

/**
 * Deletes what is older than its period, at most `batch` rows a table, so that nobody waits for it. How many rows went; ask
 * again while any table gave a full batch.
 */
export async function deleteOutlived(db: DataSource, retention: Retention, now: Instant, batch: number): Promise<{ readonly deleted: number; readonly isFull: boolean }> {
  let [deleted, isFull] = [0, false];
  for (const [key, { table, where }] of Object.entries(settled) as [PeriodOfRows, (typeof settled)[PeriodOfRows]][]) {
    const before = new Date(now - retention[key] * DAY).toISOString();
    const [, count] = (await db.query(`delete from ${table} where ctid = any(array(select ctid from ${table} where ${where} limit $2 for update skip locked))`, [before, batch])) as [unknown, number];
    deleted += count;
    isFull ||= count === batch;
  }
  return { deleted, isFull };
}
