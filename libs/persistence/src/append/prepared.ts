import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/**
 * A statement that PostgreSQL plans once a connection: the writes of a decision are one large statement, and planning
 * it costs more than running it. Only inside a transaction, which has its connection.
 */
export async function prepared(manager: EntityManager, name: string, text: string, values: unknown[]): Promise<void> {
  const { queryRunner } = manager;
  if (!queryRunner?.isTransactionActive) throw new Error(`${name} belongs into a transaction`);
  const client = (await queryRunner.connect()) as PoolClient;
  await client.query({ name, text, values });
}
