import { publishedCalendar, shippedDefinitions } from '@rectify/definitions';
import { migrateDatabase, publishCalendar, publishDefinition } from '@rectify/persistence';
import type { DataSource } from 'typeorm';

/** Schema, shipped definitions and calendar; any number of processes may do this at the same time, and again. */
export async function migrate(db: DataSource): Promise<string> {
  await migrateDatabase(db);
  for (const definition of shippedDefinitions) await publishDefinition(db, definition);
  await publishCalendar(db, publishedCalendar);
  return '数据库已是最新，流程定义与工作日历已发布。';
}
