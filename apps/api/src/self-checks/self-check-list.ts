import type { SelfCheckLine, SelfCheckList } from '@rectify/contracts';
import {
  businessTime, lightOf, reaches, selfCheckReport, statusOf, sumSelfChecks, type Definition, type Instant, type Issue, type Scope, type SelfCheck,
} from '@rectify/domain';
import { definitionOf, readIssue, scopeCondition } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { notFound } from '../http/problem';
import { selfCheckResultView } from './self-check-views';

/**
 * The self-checks of an issue, as far as the scope reaches: 整改办 sees all, a unit its own line, and the sums are over just
 * these. 404 where it reaches neither the issue nor any of them.
 */
export async function listSelfChecks(manager: EntityManager, issueId: string, scope: Scope, wall: Instant): Promise<SelfCheckList> {
  const read = await readIssue(manager, issueId);
  if (!read) throw notFound('问题');
  const children = read.issue.selfChecks ?? [];
  const seen = await readChildren(manager, children, scope);
  if (!reaches(scope, read) && seen.size === 0) throw notFound('问题');
  const shown = children.flatMap((child) => {
    const found = seen.get(child.issueId);
    return found ? [lineOf(child, found, wall)] : [];
  });
  const items = shown.map(({ line }) => line);
  return { items, sums: sumSelfChecks(shown.map(({ result }) => result)), origin: await originOf(manager, read.issue, scope) };
}

interface Child {
  readonly issue: Issue;
  readonly definition: Definition;
}

async function readChildren(manager: EntityManager, children: readonly SelfCheck[], scope: Scope): Promise<ReadonlyMap<string, Child>> {
  const parameters: unknown[] = [children.map(({ issueId }) => issueId)];
  const condition = scopeCondition(scope, 'i', parameters);
  const rows: readonly { snapshot: Issue }[] =
    children.length === 0 ? [] : await manager.query(`select i.snapshot from issue i where i.id = any($1::uuid[]) and ${condition}`, parameters);
  const read = rows.map(async ({ snapshot: issue }) => [issue.id, { issue, definition: await definitionOf(manager, issue.definition) }] as const);
  return new Map(await Promise.all(read));
}

function lineOf({ issueId, code, unit }: SelfCheck, { issue, definition }: Child, wall: Instant) {
  const report = selfCheckReport(definition, issue);
  const own = issue.branchDeadlines?.[unit.id];
  const line: SelfCheckLine = {
    issueId,
    code,
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    status: statusOf(definition, issue),
    light: lightOf(issue, businessTime(issue.clock, wall)),
    deadline: own?.date ?? issue.assignment?.deadline ?? null,
    provisional: own?.provisional ?? issue.assignment?.provisional ?? false,
    report: report
      ? { result: selfCheckResultView(report.result), done: report.claim.done, at: new Date(report.claim.at).toISOString(), by: report.claim.by }
      : null,
  };
  return { line, result: report?.result };
}

async function originOf(manager: EntityManager, { facts }: Issue, scope: Scope): Promise<SelfCheckList['origin']> {
  if (!facts.origin) return null;
  const { issueId, code } = facts.origin;
  const parent = await readIssue(manager, issueId);
  return { issueId, code, reachable: parent !== undefined && reaches(scope, parent) };
}
