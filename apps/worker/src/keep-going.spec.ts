import type { Logger } from '@rectify/platform';
import { keepGoing } from './keep-going';
import { Bell } from './wakes/bell';

const logger = { info: () => undefined, warn: () => undefined } as unknown as Logger;

describe('a loop that keeps going', () => {
  const bell = new Bell();
  const play = async (...outcomes: readonly (() => 'more' | 'done')[]): Promise<number> => {
    const stopping = new AbortController();
    const coming = [...outcomes];
    let rounds = 0;
    const round = async () => {
      rounds += 1;
      const next = coming.shift();
      if (coming.length === 0) stopping.abort();
      return next?.() ?? 'done';
    };
    await keepGoing({ name: 'test', bell, logger, stopping: stopping.signal, gathers: 0, round });
    return rounds;
  };

  it('comes again at once while there is more', async () => {
    expect(await play(() => 'more', () => 'more', () => 'done')).toBe(3);
  });

  it('comes again at once when the bell rang during the round', async () => {
    const rung = () => {
      bell.ring();
      return 'done' as const;
    };
    expect(await play(rung, rung, () => 'done')).toBe(3);
  });

  it('ends when it is time, also after a round that failed', async () => {
    const failing = () => {
      throw new Error('away');
    };
    expect(await play(failing)).toBe(1);
  });
});
