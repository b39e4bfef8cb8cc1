import type { BatchView } from '@rectify/contracts';
import type { BusinessDate, DefinitionRef, DrillClock } from '@rectify/domain';
import type { EntityManager } from 'typeorm';

interface BatchQueryRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'formal' | 'drill';
  readonly listed_on: string;
  readonly clock: DrillClock | null;
  readonly created_at: Date;
  readonly issue_count: number;
}

export function viewOfBatch(row: BatchQueryRow): BatchView {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    listedOn: row.listed_on,
    rate: row.clock?.rate ?? null,
    issueCount: row.issue_count,
    createdAt: row.created_at.toISOString(),
  };
}

/** What registering an issue needs to know of its batch. */
export interface BatchFrame {
  readonly id: string;
  readonly listedOn: BusinessDate;
  readonly clock: DrillClock | undefined;
  readonly definition: DefinitionRef;
}

/** The batch; with `lock` nobody else registers a list in it until the transaction ends. */
export async function readBatch(manager: EntityManager, batchId: string, lock = false): Promise<BatchFrame | undefined> {
  const [row] = await manager.query(
    `select id, listed_on::text, clock, definition_key, definition_version from batch where id = $1${lock ? ' for no key update' : ''}`,
    [batchId],
  );
  return (
    row && {
      id: row.id,
      listedOn: row.listed_on,
      clock: row.clock ?? undefined,
      definition: { key: row.definition_key, version: row.definition_version },
    }
  );
}
