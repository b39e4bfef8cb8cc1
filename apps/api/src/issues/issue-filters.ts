import type { IssueFilters } from '@rectify/contracts';
import type { Instant, Scope } from '@rectify/domain';
import { scopeCondition, searchCondition } from '@rectify/persistence';
import { lightSql } from './light';

export interface Condition {
  /** SQL over `issue i`. */
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The issues that fit the filters and that the person may see: the same condition for list, count and export. */
export function issueCondition(filters: IssueFilters, scope: Scope, wall: Instant): Condition {
  const parameters: unknown[] = [];
  const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const conditions = [scopeCondition(scope, 'i', parameters)];
  const { batch, section, status, light, unit, leader, definition, q } = filters;
  if (batch) conditions.push(`i.batch_id = ${value(batch)}`);
  if (section) conditions.push(`i.section = ${value(section)}`);
  if (status) conditions.push(`i.status = ${value(status)}`);
  if (light) conditions.push(`${lightSql('i', `${value(new Date(wall))}::timestamptz`)} = ${value(light)}`);
  if (leader) conditions.push(`i.leader_ids @> array[${value(leader)}::uuid]`);
  if (definition) {
    const [key, version] = definition.split('/');
    conditions.push(`i.definition_key = ${value(key)} and i.definition_version = ${value(Number(version))}`);
  }
  if (unit) {
    // `unit_ids` also holds reviewers; asked for are the units that must put it right.
    const named = value(JSON.stringify([{ id: unit }]));
    const among = (units: string) => `i.snapshot #> '{facts,${units}}' @> ${named}::jsonb`;
    conditions.push(`i.unit_ids @> array[${value(unit)}::uuid]`, `(${among('responsibleUnits')} or ${among('leadUnits')})`);
  }
  const found = q === undefined ? undefined : searchCondition(q, 'i', parameters);
  if (found) conditions.push(found);
  return { sql: conditions.join(' and '), parameters };
}
