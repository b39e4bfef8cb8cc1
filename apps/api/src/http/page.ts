import { cursorOf, type CursorKey } from './cursor';

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** A page from one row more than fits: the row too many only says that there is another page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => CursorKey,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), nextCursor: last && rows.length > limit ? cursorOf(keyOf(last)) : null };
}
