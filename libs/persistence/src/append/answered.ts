import type { EntityManager } from 'typeorm';
import { issueAtVersion } from '../log/read-issue';
import type { Appended, AppendProblem, AppendRequest } from './append';
import { calendarOf, definitionOf } from './references';

/** The answer this key was given before, built again from the log; nothing when the key is new. */
export async function findAnswered(manager: EntityManager, request: AppendRequest): Promise<Appended | AppendProblem | undefined> {
  const { key, actor, bodyHash } = request;
  if (key === undefined || actor === 'time') return undefined;
  const [row] = await manager.query(`select issue_id, body_hash, version from command where person_id = $1 and key = $2`, [
    actor.personId,
    key,
  ]);
  if (!row) return undefined;
  const sameBody = bodyHash !== undefined && bodyHash.equals(row.body_hash as Buffer);
  const registers = request.command.type === 'register';
  if (!sameBody || (!registers && row.issue_id !== request.issueId)) return { problem: 'KEY_REUSED' };
  const issueId = row.issue_id as string;
  const issue = await issueAtVersion(manager, issueId, row.version);
  const definition = await definitionOf(manager, issue.definition);
  const calendar = await calendarOf(manager, issue.calendarVersion);
  return { issueId, version: issue.version, issue, definition, calendar, events: [], replayed: true };
}
