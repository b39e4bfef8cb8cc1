import type { LoggedEvent } from '@rectify/persistence';
import { firstPage } from './log-page';

const urged = (seq: number, message = ''): LoggedEvent => ({
  seq,
  at: 0,
  actor: 'time',
  event: { type: 'issueUrged', taskIds: [], message },
  hash: 'abc',
  recordedAt: 0,
});
const seqs = (log: readonly LoggedEvent[], most: { events: number; bytes: number }) => firstPage(log, most).map(({ seq }) => seq);

describe('a page of the log', () => {
  it('ends at the number of events', () => {
    expect(seqs([urged(1), urged(2), urged(3)], { events: 2, bytes: 100_000 })).toEqual([1, 2]);
  });

  it('ends before it grows too large, in bytes and not in characters', () => {
    const long = '整改'.repeat(100);
    expect(seqs([urged(1, long), urged(2, long), urged(3, long)], { events: 100, bytes: 1000 })).toEqual([1]);
  });

  it('gets on even where a single event is larger', () => {
    expect(seqs([urged(1, 'x'.repeat(5000)), urged(2)], { events: 100, bytes: 1000 })).toEqual([1]);
  });

  it('holds what the workflow folds, and nothing else', () => {
    expect(Object.keys(firstPage([urged(1)], { events: 1, bytes: 1000 })[0] ?? {})).toEqual(['seq', 'at', 'actor', 'event']);
  });
});
