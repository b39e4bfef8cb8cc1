import {
  announce,
  businessTime,
  decide,
  evolve,
  isRefusal,
  seriesWanted,
  withNumbers,
  type Command,
  type DrillClock,
  type Recorded,
  type Refusal,
} from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { isInTransaction, takeNumbers } from '../orders/take-numbers';
import type { Appended, AppendProblem, AppendRequest } from './append-request';
import { chainHash, GENESIS } from './hash-chain';
import { readStanding, repeatAnswer } from './read-standing';
import { calendarOf, definitionOf, latestCalendar } from './references';
import { writeDecision } from './write-decision';

export function isAppended(answer: Appended | Refusal | AppendProblem): answer is Appended {
  return 'events' in answer;
}

const DUPLICATE_KEY = '23505';
const MISSING_REFERENCE = '23503';
const DEFINITION_OF_ISSUE = 'issue_definition_key_definition_version_fkey';
const TO_BE_REPEATED = [DUPLICATE_KEY, '40001', '40P01'];
const ATTEMPTS = 5;

/**
 * The only door to an issue, for people and for time: it reads, decides, and writes events, read models, notices and the
 * wake in one statement, whose commit is the commit point. When somebody was quicker, it queues for the issue's row.
 */
export async function append(db: DataSource, request: AppendRequest): Promise<Appended | Refusal | AppendProblem> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = attempt === 1 ? await attemptIn(db.manager, request) : await db.transaction((manager) => appendIn(manager, request));
      if (answer) return answer;
    } catch (error) {
      const { code = '', constraint } = error as { code?: string; constraint?: string };
      // Somebody deleted the version that the issue was to follow, after it was read.
      if (code === MISSING_REFERENCE && constraint === DEFINITION_OF_ISSUE) return { problem: 'DEFINITION_GONE' };
      // Two senders of one key, or of one new issue: the second try finds what the first one wrote.
      if (attempt === ATTEMPTS || !TO_BE_REPEATED.includes(code)) throw error;
    }
  }
}

/** The same inside a transaction of the caller, who repeats it as a whole when it fails. */
export async function appendIn(manager: EntityManager, request: AppendRequest): Promise<Appended | Refusal | AppendProblem> {
  if (request.command.type !== 'register') await manager.query(`select from issue where id = $1 for no key update`, [request.issueId]);
  const answer = await attemptIn(manager, request);
  if (!answer) throw new Error(`Issue ${request.issueId} went on although its row is locked`);
  return answer;
}

/** Nothing, and nothing written, when the issue went on between reading and writing. */
async function attemptIn(manager: EntityManager, request: AppendRequest): Promise<Appended | Refusal | AppendProblem | undefined> {
  const { issueId, command, actor, wall } = request;
  const { before, answered } = await readStanding(manager, request);
  if (answered) return repeatAnswer(manager, request, answered);
  if (!before && command.type !== 'register') return { problem: 'NOT_FOUND' };
  if (before && request.expectedVersion !== undefined && request.expectedVersion !== before.issue.version) {
    return { problem: 'STALE_VERSION', version: before.issue.version };
  }

  const issue = before?.issue;
  const definition = await definitionOf(manager, issue?.definition ?? definitionAsked(command));
  const calendar = issue ? await calendarOf(manager, issue.calendarVersion) : await latestCalendar(manager);
  const now = businessTime(issue ? issue.clock : clockAsked(command), wall);
  const wanted = issue ? seriesWanted(definition, issue, command, actor, now) : [];
  // A number is given and used in one transaction, or not at all: there the attempt is made again.
  if (wanted.length > 0 && !isInTransaction(manager)) return undefined;
  const numbered = withNumbers(command, await takeNumbers(manager, wanted));
  const decision = decide(definition, calendar, issue, numbered, { actor, now });
  if (isRefusal(decision)) {
    if (wanted.length > 0) throw new Error(`Command ${command.type} took a number and was refused: ${decision.message}`);
    return decision;
  }

  let after = issue;
  let hash = before?.hash ?? GENESIS;
  const entries = decision.events.map((event, position) => {
    const recorded: Recorded = { seq: (issue?.version ?? 0) + position + 1, at: now, actor, event };
    after = evolve(after, recorded, issueId);
    hash = chainHash(hash, issueId, recorded);
    return { recorded, hash };
  });
  if (!after) throw new Error(`Command ${command.type} was accepted without an event`);
  const folded = after;
  const ruling = numbered.type === 'migrate' ? numbered.to : definition;
  const events = entries.map(({ recorded }) => recorded);
  const notices = events.flatMap((recorded) => announce(ruling, folded, recorded, calendar));
  const written = await writeDecision(manager, { request, before: issue, after: folded, definition, ruling, entries, notices });
  if (!written) return undefined;
  return { issueId, version: folded.version, issue: folded, definition: ruling, calendar, events, replayed: false };
}

function definitionAsked(command: Command) {
  if (command.type !== 'register') throw new Error(`${command.type} needs an issue`);
  return command.definition;
}

function clockAsked(command: Command): DrillClock | undefined {
  return command.type === 'register' ? command.clock : undefined;
}
