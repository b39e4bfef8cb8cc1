import type { Person, Unit } from '@rectify/domain';
import type { EntityManager } from 'typeorm';

/** Units and people of the county, and which unit holds which position in the process. */
export interface Directory {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  /** `office`, `reformBureau`, `statisticsBureau`, `supervisionOffice` (none: 整改办), `industry` (default), `industry:<板块>` */
  readonly positions: readonly { readonly key: string; readonly unitId: string }[];
}

export async function readDirectory(manager: EntityManager): Promise<Directory> {
  const units = await manager.query(`select id, code, name, kind, parent_id as "parentId", aliases from unit order by code`);
  const people = await manager.query(
    `select id, account, name, unit_id as "unitId", post, roles, email, active from person order by account`,
  );
  const positions = await manager.query(`select key, unit_id as "unitId" from county_position order by key`);
  return { units, people, positions };
}
