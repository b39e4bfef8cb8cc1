import type { Instant } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from '../append/uuid';

export interface AuditEntry {
  /** `null`: the product itself. */
  readonly personId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Wall time. */
  readonly at: Instant;
}

/** Who changed what in the reference data, in the transaction of the change. */
export async function recordAudit(manager: EntityManager, entry: AuditEntry): Promise<void> {
  await manager.query(`insert into audit (id, at, person_id, action, subject, detail) values ($1, $2, $3, $4, $5, $6)`, [
    uuidv7(entry.at),
    new Date(entry.at).toISOString(),
    entry.personId,
    entry.action,
    entry.subject,
    JSON.stringify(entry.detail),
  ]);
}
