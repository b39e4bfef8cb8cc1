import type { IssueCommand } from '@rectify/contracts';
import { businessTime, childFacts, startedIn, type Command, type Instant, type Refusal } from '@rectify/domain';
import { append, appendIn, isAppended, latestCalendar, readIssue, uuidv7, type Appended, type AppendProblem, type AppendRequest } from '@rectify/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { readBatch } from '../batches/batch-row';
import { problemOfRefusal } from '../issues/refusal-problem';
import { asCodeTaken } from '../issues/register-issue';
import { chosenUnits } from '../units/chosen';
import type { County } from '../units/county';

export type StartingSelfChecks = Extract<IssueCommand, { type: 'startSelfChecks' }>;

/** One by one, so that a unit named twice stays twice and is refused by the core. */
export function selfChecksCommandOf({ unitIds, deadline }: StartingSelfChecks, county: County, wall: Instant): Command {
  const units = unitIds.flatMap((unitId) => chosenUnits(county, [unitId], '/unitIds'));
  return { type: 'startSelfChecks', children: units.map((unit) => ({ issueId: uuidv7(wall), unit })), deadline };
}

/** `append`, and with 举一反三 the self-checks themselves. */
export function appendWithSelfChecks(db: DataSource, request: AppendRequest): Promise<Appended | Refusal | AppendProblem> {
  return request.command.type === 'startSelfChecks' ? startSelfChecks(db, request) : append(db, request);
}

/**
 * In one transaction: the issue's own event, then every self-check registered and 交办, or nothing at all. Whoever comes second
 * waits for the batch, and finds what the first one started.
 */
function startSelfChecks(db: DataSource, request: AppendRequest): Promise<Appended | Refusal | AppendProblem> {
  return db
    .transaction(async (manager) => {
      const read = await readIssue(manager, request.issueId);
      if (!read) return { problem: 'NOT_FOUND' } as const;
      await readBatch(manager, read.batchId, true);
      const parent = await appendIn(manager, request);
      if (isAppended(parent) && !parent.replayed) await registerChildren(manager, read.batchId, parent, request);
      return parent;
    })
    .catch(asCodeTaken);
}

async function registerChildren(manager: EntityManager, batchId: string, { issue, definition, events }: Appended, { actor, wall }: AppendRequest): Promise<void> {
  const process = definition.selfChecks?.process;
  if (!process) throw new Error(`Definition ${definition.key} v${definition.version} started self-checks it does not offer`);
  const calendar = await latestCalendar(manager);
  const now = businessTime(issue.clock, wall);
  const ids = startedIn(events).map(({ issueId }) => issueId);
  for (const child of (issue.selfChecks ?? []).filter(({ issueId }) => ids.includes(issueId))) {
    const { issueId } = child;
    const facts = childFacts(issue, child, calendar, now);
    const register = { type: 'register', facts, definition: process, ...(issue.clock && { clock: issue.clock }) } as const;
    for (const command of [register, { type: 'assign' } as const]) {
      const answer = await appendIn(manager, { issueId, command, actor, wall, register: { batchId } });
      if (!isAppended(answer)) throw problemOfRefusal(answer, 0);
    }
  }
}
