import { statusesWith, type Stage } from '@rectify/domain';
import type { EntityManager } from 'typeorm';

/** 流程状态 an issue may be in under any published definition. */
export async function listStatuses(manager: EntityManager): Promise<string[]> {
  const rows: readonly Pick<Stage, 'status'>[] = await manager.query(
    `select s.status from definition d cross join lateral jsonb_to_recordset(d.body -> 'stages') as s(status text)
     where s.status is not null group by s.status order by min(d.published_at), s.status`,
  );
  return [...statusesWith(rows)];
}
