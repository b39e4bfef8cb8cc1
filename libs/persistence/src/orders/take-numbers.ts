import type { OrderNumber, OrderSeries } from '@rectify/domain';
import type { EntityManager } from 'typeorm';

/** Is this the transaction of somebody who commits or rolls back everything at once? */
export function isInTransaction(manager: EntityManager): boolean {
  return manager.queryRunner?.isTransactionActive ?? false;
}

/**
 * Takes the next number of each series, in order. Whoever else wants one of the same series waits until this transaction
 * ends; when it is rolled back the number was never given. Throws outside a transaction: a number would be lost.
 */
export async function takeNumbers(manager: EntityManager, wanted: readonly OrderSeries[]): Promise<readonly OrderNumber[]> {
  if (wanted.length > 0 && !isInTransaction(manager)) throw new Error('A number is taken in the transaction that uses it');
  const numbers: OrderNumber[] = [];
  for (const { series, year } of wanted) {
    const [row] = await manager.query(
      `insert into order_counter (series, year, last) values ($1, $2, 1)
       on conflict (series, year) do update set last = order_counter.last + 1
       returning last`,
      [series, year],
    );
    numbers.push({ series, year, number: row.last });
  }
  return numbers;
}
