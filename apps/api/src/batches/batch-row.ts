import type { BatchView } from '@rectify/contracts';
import type { BusinessDate, DefinitionRef, DrillClock } from '@rectify/domain';
import { definitionInForce } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';

interface BatchQueryRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'formal' | 'drill';
  readonly listed_on: string;
  readonly clock: DrillClock | null;
  readonly created_at: Date;
  readonly issue_count: number;
  readonly definition_key: string;
  readonly definition_name: string;
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
    definition: { key: row.definition_key, name: row.definition_name },
  };
}

/** What registering an issue needs to know of its batch. */
export interface BatchFrame {
  readonly id: string;
  readonly listedOn: BusinessDate;
  readonly clock: DrillClock | undefined;
  /** 现行版本 of the batch's process: new issues take it, running ones stay on theirs. */
  readonly definition: DefinitionRef;
}

/** The batch; with `lock` nobody else registers a list in it until the transaction ends. */
export async function readBatch(manager: EntityManager, batchId: string, lock = false): Promise<BatchFrame | undefined> {
  const [row] = await manager.query(
    `select id, listed_on::text, clock, definition_key from batch where id = $1${lock ? ' for no key update' : ''}`,
    [batchId],
  );
  if (!row) return undefined;
  const definition = await definitionInForce(manager, row.definition_key, lock);
  if (!definition) throw new Error(`Batch ${batchId} is worked by ${row.definition_key}, of which no version is published`);
  return { id: row.id, listedOn: row.listed_on, clock: row.clock ?? undefined, definition };
}
