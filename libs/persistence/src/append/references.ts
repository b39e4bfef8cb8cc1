import type { Calendar, Definition, DefinitionRef } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { canonicalJson } from './canonical-json';

// Published versions never change: each is read once a process and database. One that was deleted is missed by nobody: nothing
// referred to it, and its number is never given again.
const known = new WeakMap<DataSource, Map<string, unknown>>();

async function cached<T>(manager: EntityManager, key: string, read: () => Promise<T>): Promise<T> {
  const cache = known.get(manager.connection) ?? new Map<string, unknown>();
  known.set(manager.connection, cache);
  if (!cache.has(key)) cache.set(key, await read());
  return cache.get(key) as T;
}

/** The frozen definition of this version. Throws when it was never published: then log and database do not belong together. */
export function definitionOf(manager: EntityManager, ref: DefinitionRef): Promise<Definition> {
  return cached(manager, `definition/${ref.key}/${ref.version}`, async () => {
    const [row] = await manager.query(`select body from definition where key = $1 and version = $2`, [ref.key, ref.version]);
    if (!row) throw new Error(`Definition ${ref.key} v${ref.version} is not published`);
    return row.body as Definition;
  });
}

/** The calendar of this version. Throws when there is none. */
export function calendarOf(manager: EntityManager, version: number): Promise<Calendar> {
  return cached(manager, `calendar/${version}`, async () => {
    const [row] = await manager.query(`select body from calendar where version = $1`, [version]);
    if (!row) throw new Error(`Calendar version ${version} does not exist`);
    return row.body as Calendar;
  });
}

/** The calendar that new issues are computed with. */
export async function latestCalendar(manager: EntityManager): Promise<Calendar> {
  const [row] = await manager.query(`select max(version) as version from calendar`);
  if (row?.version == null) throw new Error('No calendar is published: run the migrate command');
  return calendarOf(manager, row.version);
}

/**
 * Publishes a definition that comes with the product, once. A number that the county has used for a version of its own stays
 * the county's. Throws when this product published it with other content.
 */
export async function publishDefinition(db: DataSource, definition: Definition): Promise<void> {
  await db.query(
    `insert into definition (key, version, name, body, published_at) values ($1, $2, $3, $4, now()) on conflict do nothing`,
    [definition.key, definition.version, definition.name, JSON.stringify(definition)],
  );
  const [row] = await db.query(`select body, author_id from definition where key = $1 and version = $2`, [definition.key, definition.version]);
  if (row.author_id === null && canonicalJson(row.body) !== canonicalJson(definition)) {
    throw new Error(`Definition ${definition.key} v${definition.version} was published with other content: a change is a new version`);
  }
}

/** Publishes a calendar version once. Throws when this version has other content. */
export async function publishCalendar(db: DataSource, calendar: Calendar): Promise<void> {
  await db.query(`insert into calendar (version, body, created_at) values ($1, $2, now()) on conflict do nothing`, [
    calendar.version,
    JSON.stringify(calendar),
  ]);
  const [row] = await db.query(`select body from calendar where version = $1`, [calendar.version]);
  if (canonicalJson(row.body) !== canonicalJson(calendar)) {
    throw new Error(`Calendar version ${calendar.version} has other content: a change is a new version`);
  }
}
