import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/**
 * A statement that PostgreSQL plans once a connection, for those that run with every command: planning them costs more
 * than running them. On the connection of the caller's transaction when there is one.
 */
export async function prepared<Row>(manager: EntityManager, name: string, text: string, values: unknown[]): Promise<Row[]> {
  const runner = manager.queryRunner ?? manager.connection.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    return (await client.query({ name, text, values })).rows as Row[];
  } finally {
    if (!manager.queryRunner) await runner.release();
  }
}
