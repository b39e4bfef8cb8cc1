import { DataSource, type DataSourceOptions } from 'typeorm';
import * as entities from './entities';
import * as migrations from './migrations';

export interface DatabaseOptions {
  /** Connections this process may open; 10 by default. */
  readonly poolSize?: number;
}

export function databaseOptions(url: string, options: DatabaseOptions = {}): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: Object.values(entities),
    migrations: Object.values(migrations),
    migrationsTableName: 'migration',
    synchronize: false,
    poolSize: options.poolSize ?? 10,
    applicationName: 'rectify',
    connectTimeoutMS: 5000,
    // A dead connection must not take the process with it: the next query gets a new one.
    poolErrorHandler: () => undefined,
  };
}

/** Connects to PostgreSQL. Throws when it does not answer. */
export function openDatabase(url: string, options?: DatabaseOptions): Promise<DataSource> {
  return new DataSource(databaseOptions(url, options)).initialize();
}

// Any number; the same in every process that migrates.
const MIGRATION_LOCK = 7_120_311;

/** Brings the schema up to date; of several processes one works and the others wait. */
export async function migrateDatabase(db: DataSource): Promise<void> {
  const runner = db.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock($1)`, [MIGRATION_LOCK]);
    await db.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query(`select pg_advisory_unlock($1)`, [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
  }
}
