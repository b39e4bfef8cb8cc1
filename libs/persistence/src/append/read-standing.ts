import type { Issue } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import { issueAtVersion } from '../log/read-issue';
import type { Appended, AppendProblem, AppendRequest } from './append-request';
import { prepared } from './prepared';
import { calendarOf, definitionOf } from './references';

/** What a decision starts from. */
export interface Standing {
  readonly before: { readonly issue: Issue; readonly hash: Buffer } | undefined;
  readonly answered: AnsweredCommand | undefined;
}

/** A command that was answered before under the same key. */
interface AnsweredCommand {
  readonly issueId: string;
  readonly bodyHash: Buffer;
  readonly version: number;
}

interface StandingRow {
  readonly snapshot: Issue | null;
  readonly last_hash: Buffer | null;
  readonly answered_issue: string | null;
  readonly body_hash: Buffer | null;
  readonly version: number | null;
}

const statement = `
select issue.snapshot, issue.last_hash, command.issue_id as answered_issue, command.body_hash, command.version
from (select 1) as one
left join issue on issue.id = $1
left join command on command.person_id = $2 and command.key = $3`;

export async function readStanding(manager: EntityManager, { issueId, actor, key }: AppendRequest): Promise<Standing> {
  const personId = actor === 'time' || key === undefined ? null : actor.personId;
  const [row] = await prepared<StandingRow>(manager, 'issue-standing', statement, [issueId, personId, key ?? null]);
  return {
    before: row?.snapshot && row.last_hash ? { issue: row.snapshot, hash: row.last_hash } : undefined,
    answered: row?.answered_issue ? { issueId: row.answered_issue, bodyHash: row.body_hash!, version: row.version! } : undefined,
  };
}

/** The answer this key was given before, built again from the log. */
export async function repeatAnswer(
  manager: EntityManager,
  request: AppendRequest,
  { issueId, bodyHash, version }: AnsweredCommand,
): Promise<Appended | AppendProblem> {
  const sameBody = request.bodyHash !== undefined && request.bodyHash.equals(bodyHash);
  const registers = request.command.type === 'register';
  if (!sameBody || (!registers && issueId !== request.issueId)) return { problem: 'KEY_REUSED' };
  const issue = await issueAtVersion(manager, issueId, version);
  const definition = await definitionOf(manager, issue.definition);
  const calendar = await calendarOf(manager, issue.calendarVersion);
  return { issueId, version: issue.version, issue, definition, calendar, events: [], replayed: true };
}
