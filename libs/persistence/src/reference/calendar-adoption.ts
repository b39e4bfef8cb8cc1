import type { DataSource, EntityManager } from 'typeorm';

/** Issues that time or people will still touch and whose dates were computed with an older calendar, the oldest first. */
export async function issuesBeforeCalendar(db: DataSource, version: number, limit: number): Promise<readonly string[]> {
  const rows = await db.query(
    `select id from issue where (phase <> 'closed' or wakes_at is not null) and calendar_version < $1 order by calendar_version, id limit $2`,
    [version, limit],
  );
  return rows.map((row: { id: string }) => row.id);
}

/** How many of them there are. */
export async function countBeforeCalendar(manager: EntityManager, version: number): Promise<number> {
  const [row] = await manager.query(
    `select count(*)::int as count from issue where (phase <> 'closed' or wakes_at is not null) and calendar_version < $1`,
    [version],
  );
  return row.count;
}
