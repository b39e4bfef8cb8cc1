import { Bell } from './bell';

const never = new AbortController().signal;
const LONG = 1_000_000;

describe('the bell', () => {
  it('wakes whoever waits', async () => {
    const bell = new Bell();
    const woken = Promise.all([bell.next(bell.rings, LONG, never), bell.next(bell.rings, LONG, never)]);
    bell.ring();
    await expect(woken).resolves.toBeDefined();
  });

  it('is not missed by someone who was still busy when it rang', async () => {
    const bell = new Bell();
    const heard = bell.rings;
    bell.ring();
    await expect(bell.next(heard, LONG, never)).resolves.toBeUndefined();
  });

  it('lets go when it is time to stop', async () => {
    const bell = new Bell();
    const stopping = new AbortController();
    const waiting = bell.next(bell.rings, LONG, stopping.signal);
    stopping.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
