import type { IssueView } from '@rectify/contracts';
import { reaches } from '@rectify/domain';
import { prepared } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { notFound } from '../http/problem';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';

export interface VisibleIssue {
  readonly version: number;
  readonly batch: IssueView['batch'];
}

interface VisibleRow {
  readonly version: number;
  readonly unit_ids: readonly string[];
  readonly leader_ids: readonly string[];
  readonly id: string;
  readonly name: string;
  readonly kind: IssueView['batch']['kind'];
}

/** 404 when there is no such issue and just so when it lies outside the person's scope. */
export async function visibleIssue(manager: EntityManager, issueId: string, person: SignedIn): Promise<VisibleIssue> {
  const [row] = await prepared<VisibleRow>(
    manager,
    'visible-issue',
    `select i.version, i.unit_ids, i.leader_ids, b.id, b.name, b.kind from issue i join batch b on b.id = i.batch_id where i.id = $1`,
    [issueId],
  );
  if (!row || !reaches(scopeOfPerson(person), { unitIds: row.unit_ids, leaderIds: row.leader_ids })) throw notFound('问题');
  return { version: row.version, batch: { id: row.id, name: row.name, kind: row.kind } };
}
