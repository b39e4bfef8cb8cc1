import type { MigrationCandidates } from '@rectify/contracts';
import type { DefinitionRef, Scope } from '@rectify/domain';
import { scopeCondition } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';

const LISTED = 1000;

/** Issues that run on another version of the process, or have 回头看 to come, in the order of 问题编号. */
export async function readCandidates(manager: EntityManager, { key, version }: DefinitionRef, scope: Scope): Promise<Pick<MigrationCandidates, 'items' | 'isCut'>> {
  const parameters: unknown[] = [key, version, LISTED + 1];
  const rows: readonly MigrationCandidates['items'][number][] = await manager.query(
    `select i.id as "issueId", i.code, i.finding, i.definition_version as version, i.status, i.stage_name as "stageName", b.name as "batchName", i.drill
     from issue i join batch b on b.id = i.batch_id
     where i.definition_key = $1 and i.definition_version <> $2 and (i.phase <> 'closed' or i.wakes_at is not null or i.due is not null) and ${scopeCondition(scope, 'i', parameters)}
     order by i.code, i.id limit $3`,
    parameters,
  );
  return { items: rows.slice(0, LISTED), isCut: rows.length > LISTED };
}
