import type { AuditItem, AuditList, AuditQuery } from '@rectify/contracts';
import { addDays, instantOf } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import { readCursor } from '../http/cursor';
import { pageOf } from '../http/page';
import { detailsOf, titleOf, type NameOf } from './audit-words';

interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly person_name: string | null;
  readonly unit_name: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Who changed what beside the issues, whose logs speak for themselves. */
export async function listAudit(manager: EntityManager, { area, person, from, to, cursor, limit }: AuditQuery): Promise<AuditList> {
  const parameters: unknown[] = [];
  const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const conditions = ['true'];
  if (area) conditions.push(`split_part(a.action, '.', 1) = ${value(area)}`);
  if (person) conditions.push(`a.person_id = ${value(person)}`);
  if (from) conditions.push(`a.at >= ${value(new Date(instantOf(from, '00:00')))}`);
  if (to) conditions.push(`a.at < ${value(new Date(instantOf(addDays(to, 1), '00:00')))}`);
  if (cursor !== undefined) {
    const [at, id] = readCursor(cursor, ['instant', 'id']);
    conditions.push(`(a.at, a.id) < (${value(at)}::timestamptz, ${value(id)}::uuid)`);
  }
  const rows: AuditLine[] = await manager.query(
    `select a.id, a.at, p.name as person_name, u.name as unit_name, a.action, a.subject, a.detail
     from audit a left join person p on p.id = a.person_id left join unit u on u.id = p.unit_id
     where ${conditions.join(' and ')} order by a.at desc, a.id desc limit ${value(limit + 1)}`,
    parameters,
  );
  const nameOf = await namesIn(manager, rows);
  return pageOf(rows, limit, (row) => [row.at.toISOString(), row.id], (row): AuditItem => ({
    id: row.id,
    at: row.at.toISOString(),
    personName: row.person_name,
    unitName: row.unit_name,
    action: row.action,
    title: titleOf(row.action),
    subject: row.subject,
    details: detailsOf(row.detail, nameOf),
  }));
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Of people and batches that the details name by their ids. */
async function namesIn(manager: EntityManager, rows: readonly AuditLine[]): Promise<NameOf> {
  const ids = [...new Set(rows.flatMap(({ detail }) => JSON.stringify(detail).match(uuid) ?? []))];
  if (ids.length === 0) return () => undefined;
  const named: { id: string; name: string }[] = await manager.query(`select id, name from person where id = any($1) union all select id, name from batch where id = any($1)`, [ids]);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
}
