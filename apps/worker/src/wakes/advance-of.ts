import type { Advance } from '@rectify/contracts';
import type { LoggedEvent, PendingWake } from '@rectify/persistence';
import { firstPage } from '../time/log-page';

// What a signal carries; more is only announced, and the workflow reads it back.
const MOST = { events: 100, bytes: 200_000 };

/** Are these few enough events to read them for the signal? */
export function travels({ fromSeq, seq }: PendingWake): boolean {
  return seq - fromSeq < MOST.events;
}

/** The news for the workflow: the log from the wake on, as far as it goes by now, or only how far it goes. */
export function advanceOf({ seq }: PendingWake, log: readonly LoggedEvent[]): Advance {
  const events = firstPage(log, MOST);
  const last = events.at(-1)?.seq ?? 0;
  return last >= seq ? { seq: last, events } : { seq, events: [] };
}
