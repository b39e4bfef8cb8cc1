import type { Recorded } from '@rectify/domain';
import type { LoggedEvent } from '@rectify/persistence';

export interface Page {
  readonly events: number;
  readonly bytes: number;
}

/** As much of the log as fits, from its beginning; always at least one event, that reading on gets on. */
export function firstPage(log: readonly LoggedEvent[], most: Page): readonly Recorded[] {
  const page: Recorded[] = [];
  let bytes = 0;
  for (const { seq, at, actor, event } of log.slice(0, most.events)) {
    const recorded: Recorded = { seq, at, actor, event };
    bytes += Buffer.byteLength(JSON.stringify(recorded));
    if (bytes > most.bytes && page.length > 0) break;
    page.push(recorded);
  }
  return page;
}
