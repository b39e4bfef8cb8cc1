import type { SimilarIssue } from '@rectify/contracts';
import { businessDateOf, isRecurrence, objectWords, type Issue, type IssueFacts, type Scope } from '@rectify/domain';
import { scopeCondition } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';

const LOOKED_AT = 1000;

interface ClosedRow extends Pick<IssueFacts, 'finding' | 'section' | 'issueType' | 'responsibleUnits'> {
  readonly id: string;
  readonly code: string;
  readonly closedAt: string;
}

/** 复发预警: closed issues about the same thing in the same unit, of those the person may see; drills and true issues apart. */
export async function similarIssues(manager: EntityManager, issue: Issue, scope: Scope): Promise<SimilarIssue[]> {
  const object = objectWords(issue.facts.finding);
  if (issue.phase === 'closed' || object === '') return [];
  // Snapshots are large: only of those that speak of the same object they are read.
  const alike = (await closedBeside(manager, issue, scope)).filter(({ finding }) => objectWords(finding) === object);
  if (alike.length === 0) return [];
  const rows: ClosedRow[] = await manager.query(
    `select id, code, finding, section, snapshot #>> '{facts,issueType}' as "issueType",
       snapshot #> '{facts,responsibleUnits}' as "responsibleUnits", snapshot ->> 'closedAt' as "closedAt"
     from issue where id = any($1::uuid[]) and phase = 'closed' order by code, id`,
    [alike.map(({ id }) => id)],
  );
  return rows
    .filter((row) => isRecurrence(issue.facts, row))
    .map(({ id, code, closedAt }) => ({ id, code, closedOn: businessDateOf(Number(closedAt)) }));
}

function closedBeside(manager: EntityManager, { id, facts, clock }: Issue, scope: Scope): Promise<{ id: string; finding: string }[]> {
  const parameters: unknown[] = [id, facts.section, clock !== undefined, facts.responsibleUnits.map((unit) => unit.id), LOOKED_AT];
  return manager.query(
    `select i.id, i.finding from issue i
     where i.phase = 'closed' and i.id <> $1 and i.section = $2 and i.drill = $3 and i.unit_ids && $4::uuid[]
       and ${scopeCondition(scope, 'i', parameters)}
     order by i.updated_at desc limit $5`,
    parameters,
  );
}
