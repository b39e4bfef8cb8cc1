import { Inject, Injectable } from '@nestjs/common';
import type { BatchAnswer, BatchCommand, CommandAnswer, EventList, IssueCommand, IssueList, IssueQueryString, IssueView, NewIssue, StatusList } from '@rectify/contracts';
import { businessTime, definitionAsOf, seesOrderEvent, type Actor, type Command, type Instant, type RefusalCode } from '@rectify/domain';
import { isAppended, latestCalendar, readIssue, readLog, type Appended, type AppendRequest } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { readBatch } from '../batches/batch-row';
import { CLOCK } from '../configuration';
import { attachFiles } from '../files/attach-files';
import { bodyHash } from '../http/body-hash';
import { notFound, ProblemError } from '../http/problem';
import { actorOf, actorsOf, scopeOfPerson, type SignedIn } from '../session/signed-in';
import { appendWithSelfChecks, selfChecksCommandOf } from '../self-checks/start-self-checks';
import { namesUnit, unitCommandOf } from '../side-paths/side-path-command';
import { readCounty } from '../units/county';
import { amendmentOf, plainCommandOf } from './command-of';
import { factsByHand } from './facts-by-hand';
import { namesSomebody } from './field-values';
import { listIssues } from './issue-list';
import { issueView } from './issue-view';
import { problemOfRefusal } from './refusal-problem';
import { asCodeTaken, registerIssue } from './register-issue';
import { similarIssues } from './similar-issues';
import { listStatuses } from './status-list';
import { storyOf } from './story';
import { visibleIssue } from './visible-issue';

const notOnesOwn: readonly RefusalCode[] = ['NOT_YOUR_TASK', 'NOT_ALLOWED'];

@Injectable()
export class IssuesService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(query: IssueQueryString, person: SignedIn): Promise<IssueList> {
    return listIssues(this.db.manager, query, scopeOfPerson(person), this.clock.now());
  }

  async statuses(): Promise<StatusList> {
    return { items: await listStatuses(this.db.manager) };
  }

  async one(issueId: string, person: SignedIn): Promise<IssueView> {
    const { batch } = await visibleIssue(this.db.manager, issueId, person);
    const read = await readIssue(this.db.manager, issueId);
    if (!read) throw notFound('问题');
    const now = businessTime(read.issue.clock, this.clock.now());
    const similar = await similarIssues(this.db.manager, read.issue, scopeOfPerson(person));
    return { ...issueView({ ...read, batch, now, ...seenBy(person) }), ...(similar.length > 0 && { similar }) };
  }

  async events(issueId: string, person: SignedIn): Promise<EventList> {
    await visibleIssue(this.db.manager, issueId, person);
    const read = await readIssue(this.db.manager, issueId);
    if (!read) throw notFound('问题');
    const log = await readLog(this.db.manager, issueId);
    const told = log.filter(({ event }) => seesOrderEvent(read.definition, read.issue, event, actorOf(person)));
    return {
      items: told.map((entry) => ({
        seq: entry.seq,
        at: new Date(entry.at).toISOString(),
        type: entry.event.type,
        ...storyOf(entry, definitionAsOf(read.definition, log, entry.seq), read.issue.facts),
        hash: entry.hash,
      })),
    };
  }

  async register(body: NewIssue, key: string | undefined, person: SignedIn): Promise<IssueView> {
    const wall = this.clock.now();
    const registered = await this.db
      .transaction(async (manager) => {
        const batch = await readBatch(manager, body.batchId, true);
        if (!batch) throw notFound('批次');
        const facts = factsByHand(body, batch.listedOn, await latestCalendar(manager), await readCounty(manager));
        return registerIssue(manager, { batch, facts, person, wall, ...(key !== undefined && { key, bodyHash: bodyHash(body) }) });
      })
      .catch(asCodeTaken);
    const { batch } = await visibleIssue(this.db.manager, registered.issueId, person);
    return this.viewAfter(registered, batch, person, wall);
  }

  /** Any act of a person on an issue. The same key gives the answer it was given before. */
  async act(issueId: string, body: IssueCommand, key: string, person: SignedIn): Promise<CommandAnswer> {
    const { batch } = await visibleIssue(this.db.manager, issueId, person);
    const wall = this.clock.now();
    const command = await attachFiles(this.db.manager, await this.commandOf(issueId, body), person, issueId);
    const { expectedVersion } = body;
    const request = { issueId, command, wall, key, bodyHash: bodyHash(body), ...(expectedVersion !== undefined && { expectedVersion }) };
    const answer = await this.appendAs(actorsOf(person), request);
    if (!isAppended(answer)) throw problemOfRefusal(answer, (await visibleIssue(this.db.manager, issueId, person)).version);
    return { version: answer.version, issue: await this.viewAfter(answer, batch, person, wall) };
  }

  /** As oneself first; what is not one's own duty, for the one who entrusted it. */
  private async appendAs([self, ...principals]: readonly [Actor, ...Actor[]], request: Omit<AppendRequest, 'actor'>): ReturnType<typeof appendWithSelfChecks> {
    const own = await appendWithSelfChecks(this.db, { ...request, actor: self });
    for (const actor of isAppended(own) || !('code' in own) || !notOnesOwn.includes(own.code) ? [] : principals) {
      const answer = await appendWithSelfChecks(this.db, { ...request, actor });
      if (isAppended(answer) || !('code' in answer) || !notOnesOwn.includes(answer.code)) return answer;
    }
    return own;
  }

  /** One after the other; the same key gives every issue the answer it was given before. */
  async actOnMany({ issueIds, command }: BatchCommand, key: string, person: SignedIn): Promise<BatchAnswer> {
    const items: BatchAnswer['items'] = [];
    for (const issueId of new Set(issueIds)) {
      try {
        await this.act(issueId, command, `${key.slice(0, 150)}/${issueId}`, person);
        items.push({ issueId, outcome: 'done' });
      } catch (error) {
        if (!(error instanceof ProblemError) || error.facts.status >= 500) throw error;
        items.push({ issueId, outcome: 'refused', detail: error.facts.detail });
      }
    }
    return { items };
  }

  private async commandOf(issueId: string, body: IssueCommand): Promise<Command> {
    if (body.type === 'startSelfChecks') return selfChecksCommandOf(body, await readCounty(this.db.manager), this.clock.now());
    if (namesUnit(body)) return unitCommandOf(body, await readCounty(this.db.manager));
    if (body.type !== 'amend') return plainCommandOf(body, namesSomebody(body) ? await readCounty(this.db.manager) : undefined);
    const read = await readIssue(this.db.manager, issueId);
    if (!read) throw notFound('问题');
    return amendmentOf(body, { ...read, county: await readCounty(this.db.manager) });
  }

  /** A repeated answer is that of the moment it was first given. */
  private async viewAfter(answer: Appended, batch: IssueView['batch'], person: SignedIn, wall: Instant): Promise<IssueView> {
    const { issue, definition, calendar, replayed } = answer;
    const then = replayed ? (await readLog(this.db.manager, issue.id, answer.version - 1))[0]?.at : undefined;
    return issueView({ issue, definition, calendar, batch, now: then ?? businessTime(issue.clock, wall), ...seenBy(person) });
  }
}

function seenBy(person: SignedIn): { readonly actor: Actor; readonly standsFor: readonly Actor[] } {
  const [actor, ...standsFor] = actorsOf(person);
  return { actor, standsFor };
}
