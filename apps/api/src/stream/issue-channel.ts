import { z } from 'zod';
import { Client } from 'pg';
import type { Logger } from '@rectify/platform';

const CHANNEL = 'rectify_issue';
const RECONNECT_AFTER = 1000;
const news = z.object({ issueId: z.string(), version: z.number() });

/** What the database says about issues, over one connection of this process that comes back by itself. */
export class IssueChannel {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  /** `onNews` for every issue that changed; `onGap` after a time in which news may have been missed. */
  constructor(
    private readonly url: string,
    private readonly logger: Logger,
    private readonly onNews: (issueId: string, version: number) => void,
    private readonly onGap: () => void,
  ) {}

  async open(again = false): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'rectify stream',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    client.on('notification', ({ payload }) => this.hear(payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (again) this.onGap();
    } catch (error) {
      this.logger.warn({ err: error }, 'cannot listen to the database, trying again');
      this.reconnect(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private hear(payload: string | undefined): void {
    const heard = news.safeParse(parsed(payload ?? ''));
    if (heard.success) this.onNews(heard.data.issueId, heard.data.version);
  }

  /** Only the present client may bring a successor, and only one. */
  private reconnect(failed: Client): void {
    if (this.closed || this.client !== failed) return;
    this.client = undefined;
    failed.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.open(true), RECONNECT_AFTER);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
