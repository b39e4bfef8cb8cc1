import type { SimilarIssue } from '@rectify/contracts';
import { businessDateOf, isRecurrence, type Issue, type IssueFacts, type Scope } from '@rectify/domain';
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
  if (issue.phase === 'closed') return [];
  const { facts } = issue;
  const parameters: unknown[] = [issue.id, facts.section, issue.clock !== undefined, facts.responsibleUnits.map((unit) => unit.id), LOOKED_AT];
  const rows: ClosedRow[] = await manager.query(
    `select i.id, i.code, i.finding, i.section, i.snapshot #>> '{facts,issueType}' as "issueType",
       i.snapshot #> '{facts,responsibleUnits}' as "responsibleUnits", i.snapshot ->> 'closedAt' as "closedAt"
     from issue i
     where i.phase = 'closed' and i.id <> $1 and i.section = $2 and i.drill = $3 and i.unit_ids && $4::uuid[]
       and ${scopeCondition(scope, 'i', parameters)}
     order by i.updated_at desc limit $5`,
    parameters,
  );
  return rows
    .filter((row) => isRecurrence(facts, row))
    .map(({ id, code, closedAt }) => ({ id, code, closedOn: businessDateOf(Number(closedAt)) }));
}
