import type { LoggedEvent } from '@rectify/persistence';
import { advanceOf, travels } from './advance-of';

const urged = (seq: number, message = ''): LoggedEvent => ({
  seq, at: 0, actor: 'time', event: { type: 'issueUrged', taskIds: [], message }, hash: '', recordedAt: 0,
});
const wake = (fromSeq: number, seq: number) => ({ issueId: 'an-issue', fromSeq, seq, at: 0 });
const seqs = (log: readonly LoggedEvent[], fromSeq: number, seq: number) => {
  const advance = advanceOf(wake(fromSeq, seq), log);
  return [advance.seq, advance.events.map((each) => each.seq)];
};

describe('the news that go with a wake', () => {
  it('are the events themselves', () => {
    expect(seqs([urged(4), urged(5)], 4, 5)).toEqual([5, [4, 5]]);
  });

  it('are also what has been written since the wake', () => {
    expect(seqs([urged(4), urged(5), urged(6)], 4, 5)).toEqual([6, [4, 5, 6]]);
  });

  it('are only announced when they are too many or too large', () => {
    expect(travels(wake(1, 100))).toBe(true);
    expect(travels(wake(1, 101))).toBe(false);
    expect(seqs([urged(4, 'x'.repeat(150_000)), urged(5, 'x'.repeat(150_000))], 4, 5)).toEqual([5, []]);
  });

  it('are only announced when the log could not be read that far', () => {
    expect(seqs([], 4, 5)).toEqual([5, []]);
  });
});
