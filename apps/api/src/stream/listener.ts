import type { StreamEvent } from '@rectify/contracts';
import type { ServerResponse } from 'node:http';
import type { SignedIn } from '../session/signed-in';

const MOST_UNSENT_BYTES = 256 * 1024;
const NOTICES_REMEMBERED = 500;

/** One open page of one person. */
export class Listener {
  private readonly told = new Set<string>();

  constructor(
    readonly person: SignedIn,
    private readonly response: ServerResponse,
  ) {}

  send(event: StreamEvent): void {
    this.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  /** A notice is announced once on a page, however often its issue is in the news. */
  sendNotice(event: Extract<StreamEvent, { type: 'notice' }>): void {
    if (this.told.has(event.noticeId)) return;
    this.told.add(event.noticeId);
    for (const oldest of this.told) {
      if (this.told.size <= NOTICES_REMEMBERED) break;
      this.told.delete(oldest);
    }
    this.send(event);
  }

  /** Keeps proxies from closing a quiet connection. */
  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.response.end();
  }

  /** Who does not read is let go; the browser comes back by itself and asks afresh. */
  private write(text: string): void {
    if (this.response.writableLength > MOST_UNSENT_BYTES) this.response.destroy();
    else if (!this.response.writableEnded) this.response.write(text);
  }
}
