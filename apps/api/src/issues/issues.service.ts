import { Inject, Injectable } from '@nestjs/common';
import type { CommandAnswer, EventList, IssueCommand, IssueList, IssueQueryString, IssueView, NewIssue } from '@rectify/contracts';
import { businessTime, type Command, type Instant } from '@rectify/domain';
import { append, isAppended, latestCalendar, readIssue, readLog, type Appended } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { readBatch } from '../batches/batch-row';
import { CLOCK } from '../configuration';
import { bodyHash } from '../http/body-hash';
import { notFound } from '../http/problem';
import { actorOf, scopeOfPerson, type SignedIn } from '../session/signed-in';
import { readCounty } from '../units/county';
import { amendmentOf, plainCommandOf } from './command-of';
import { factsByHand } from './facts-by-hand';
import { listIssues } from './issue-list';
import { issueView } from './issue-view';
import { problemOfRefusal } from './refusal-problem';
import { asCodeTaken, registerIssue } from './register-issue';
import { storyOf } from './story';
import { visibleIssue } from './visible-issue';

@Injectable()
export class IssuesService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(query: IssueQueryString, person: SignedIn): Promise<IssueList> {
    return listIssues(this.db.manager, query, scopeOfPerson(person), this.clock.now());
  }

  async one(issueId: string, person: SignedIn): Promise<IssueView> {
    const { batch } = await visibleIssue(this.db.manager, issueId, person);
    const read = await readIssue(this.db.manager, issueId);
    if (!read) throw notFound('问题');
    const now = businessTime(read.issue.clock, this.clock.now());
    return issueView({ ...read, batch, now, actor: actorOf(person) });
  }

  async events(issueId: string, person: SignedIn): Promise<EventList> {
    await visibleIssue(this.db.manager, issueId, person);
    const read = await readIssue(this.db.manager, issueId);
    if (!read) throw notFound('问题');
    const log = await readLog(this.db.manager, issueId);
    return {
      items: log.map((entry) => ({
        seq: entry.seq,
        at: new Date(entry.at).toISOString(),
        type: entry.event.type,
        ...storyOf(entry, read.definition, read.issue.facts),
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
    const command = await this.commandOf(issueId, body);
    const { expectedVersion } = body;
    const answer = await append(this.db, {
      issueId,
      command,
      actor: actorOf(person),
      wall,
      key,
      bodyHash: bodyHash(body),
      ...(expectedVersion !== undefined && { expectedVersion }),
    });
    if (!isAppended(answer)) throw problemOfRefusal(answer, (await visibleIssue(this.db.manager, issueId, person)).version);
    return { version: answer.version, issue: await this.viewAfter(answer, batch, person, wall) };
  }

  private async commandOf(issueId: string, body: IssueCommand): Promise<Command> {
    if (body.type !== 'amend') return plainCommandOf(body);
    const read = await readIssue(this.db.manager, issueId);
    if (!read) throw notFound('问题');
    return amendmentOf(body, { ...read, county: await readCounty(this.db.manager) });
  }

  /** A repeated answer is that of the moment it was first given. */
  private async viewAfter(answer: Appended, batch: IssueView['batch'], person: SignedIn, wall: Instant): Promise<IssueView> {
    const { issue, definition, calendar, replayed } = answer;
    const then = replayed ? (await readLog(this.db.manager, issue.id, answer.version - 1))[0]?.at : undefined;
    return issueView({ issue, definition, calendar, batch, now: then ?? businessTime(issue.clock, wall), actor: actorOf(person) });
  }
}
