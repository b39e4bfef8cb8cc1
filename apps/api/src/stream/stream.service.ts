import { BeforeApplicationShutdown, Inject, Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { reaches } from '@rectify/domain';
import type { Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CONFIGURATION, LOGGER, type ApiConfiguration } from '../configuration';
import { scopeOfPerson } from '../session/signed-in';
import { SessionsService } from '../session/sessions.service';
import { IssueChannel } from './issue-channel';
import type { Listener } from './listener';

const HEARTBEAT = 25_000;
/** News that come close together are told together. */
const GATHERED = 150;
const PAGES_PER_PERSON = 12;

interface NewNotice {
  readonly id: string;
  readonly issue_id: string;
  readonly person_id: string;
  readonly subject: string;
}

/** Tells open pages what changed in the issues their person sees; the pages ask again for what they show. */
@Injectable()
export class StreamService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private readonly channel: IssueChannel;
  private changed = new Map<string, number>();
  private gathering: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly sessions: SessionsService,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIGURATION) configuration: ApiConfiguration,
  ) {
    const afterGap = () => this.listeners.forEach((listener) => listener.send({ type: 'tasksChanged' }));
    this.channel = new IssueChannel(configuration.DATABASE_URL, logger, (issueId, version) => this.gather(issueId, version), afterGap);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.channel.open();
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.heartbeat);
    clearTimeout(this.gathering);
    for (const listener of this.listeners) listener.end();
    await this.channel.close();
  }

  join(listener: Listener): void {
    const own = [...this.listeners].filter((each) => each.person.personId === listener.person.personId);
    for (const oldest of own.slice(0, Math.max(0, own.length - PAGES_PER_PERSON + 1))) oldest.end();
    this.listeners.add(listener);
    listener.send({ type: 'hello' });
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
  }

  private gather(issueId: string, version: number): void {
    if (this.listeners.size === 0) return;
    this.changed.set(issueId, Math.max(version, this.changed.get(issueId) ?? 0));
    this.gathering ??= setTimeout(() => void this.tell(), GATHERED);
  }

  private async tell(): Promise<void> {
    const changed = this.changed;
    this.changed = new Map();
    this.gathering = undefined;
    try {
      await this.tellOf(changed);
    } catch (error) {
      this.logger.warn({ err: error }, 'news of issues could not be passed on');
    }
  }

  private async tellOf(changed: ReadonlyMap<string, number>): Promise<void> {
    const ids = [...changed.keys()];
    const issues = await this.db.query(
      `select id, unit_ids as "unitIds", leader_ids as "leaderIds" from issue where id = any($1::uuid[])`,
      [ids],
    );
    const notices: NewNotice[] = await this.db.query(
      `select id, issue_id, person_id, subject from notice
       where issue_id = any($1::uuid[]) and person_id = any($2::uuid[]) and read_at is null and created_at > now() - interval '1 minute'`,
      [ids, [...new Set([...this.listeners].map((listener) => listener.person.personId))]],
    );
    for (const listener of this.listeners) {
      const scope = scopeOfPerson(listener.person);
      const seen = issues.filter((issue: Parameters<typeof reaches>[1]) => reaches(scope, issue));
      for (const { id } of seen) listener.send({ type: 'issueChanged', issueId: id, version: changed.get(id) ?? 0 });
      if (seen.length > 0) listener.send({ type: 'tasksChanged' });
      for (const { id, issue_id, person_id, subject } of notices) {
        if (person_id === listener.person.personId) listener.sendNotice({ type: 'notice', noticeId: id, subject, issueId: issue_id });
      }
    }
  }

  /** A page whose session has ended hears nothing more. */
  private async beat(): Promise<void> {
    const asked = [...this.listeners];
    const open = await this.sessions.stillOpen([...new Set(asked.map(({ person }) => person.sessionHash))]).catch(() => undefined);
    for (const listener of asked) {
      if (open && !open.has(listener.person.sessionHash)) listener.end();
      else listener.beat();
    }
  }
}
