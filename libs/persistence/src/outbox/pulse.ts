import type { Instant } from '@rectify/domain';
import type { DataSource } from 'typeorm';

/** A part says that it works, at a moment of wall time. */
export async function pulse(db: DataSource, part: string, at: Instant): Promise<void> {
  await db.query(`insert into pulse (part, at) values ($1, $2) on conflict (part) do update set at = excluded.at`, [
    part,
    new Date(at).toISOString(),
  ]);
}

/** When the part last said so. */
export async function lastPulse(db: DataSource, part: string): Promise<Instant | undefined> {
  const [row] = await db.query(`select at from pulse where part = $1`, [part]);
  return (row?.at as Date | undefined)?.getTime();
}
