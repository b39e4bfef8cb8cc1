import type { DefinitionRef } from '@rectify/domain';
import type { EntityManager } from 'typeorm';

/** SQL: the versions of a process in the order in which new issues take them. What came with the product later never displaces the county's own. */
export const inForceFirst = `(d.author_id is not null) desc, d.version desc`;

/**
 * 现行版本: the version that a new issue of this process is registered with; `undefined` when the process has none. With `lock`
 * it is not deleted before the transaction ends.
 */
export async function definitionInForce(manager: EntityManager, key: string, lock = false): Promise<DefinitionRef | undefined> {
  const read = () => manager.query(`select d.key, d.version from definition d where d.key = $1 order by ${inForceFirst} limit 1${lock ? ' for key share' : ''}`, [key]);
  const [found] = await read();
  // Deleted while this waited for it: then the one before is in force.
  return found ?? (lock ? (await read())[0] : undefined);
}
