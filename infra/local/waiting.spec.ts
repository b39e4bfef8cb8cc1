import { once } from './once.ts';
import { untilAborted } from './until-aborted.ts';
import { becomesTrue, spell } from './waiting.ts';

it.each([
  [40, '0.0 秒'],
  [1234, '1.2 秒'],
  [9960, '10.0 秒'],
  [10_400, '10 秒'],
  [59_600, '1 分 0 秒'],
  [90_000, '1 分 30 秒'],
])('%d milliseconds are spelled %s', (milliseconds, words) => {
  expect(spell(milliseconds)).toBe(words);
});

describe('asking until it becomes true', () => {
  it('ends with the first yes', async () => {
    let asked = 0;
    expect(await becomesTrue(async () => ++asked === 3, 5000)).toBe(true);
    expect(asked).toBe(3);
  });

  it('ends with no when the time is over, but asks at least once', async () => {
    let asked = 0;
    expect(await becomesTrue(async () => ++asked < 0, 0)).toBe(false);
    expect(asked).toBe(1);
  });
});

describe('a thing to be done once', () => {
  it('is done once, for all who ask at the same time or later', async () => {
    let done = 0;
    const work = once(async () => ++done);
    expect(await Promise.all([work(), work()])).toEqual([1, 1]);
    expect(await work()).toBe(1);
  });

  it('is tried again after it failed', async () => {
    let tried = 0;
    const work = once(async () => {
      if (++tried === 1) throw new Error('not yet');
      return tried;
    });
    await expect(work()).rejects.toThrow('not yet');
    expect(await work()).toBe(2);
  });
});

describe('waiting for work until told to leave', () => {
  const endless = () => new Promise<never>(() => undefined);

  it('gives the result, or the failure, of the work', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(signal, async () => 1)).toBe(1);
    expect(await untilAborted(undefined, async () => 2)).toBe(2);
    await expect(untilAborted(signal, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('leaves at once when told to, although the work goes on', async () => {
    const leave = new AbortController();
    const waiting = untilAborted(leave.signal, endless);
    leave.abort(new Error('Ctrl-C'));
    await expect(waiting).rejects.toThrow('Ctrl-C');
  });

  it('does not begin what nobody waits for any more', async () => {
    let begun = false;
    const work = async () => void (begun = true);
    await expect(untilAborted(AbortSignal.abort(new Error('Ctrl-C')), work)).rejects.toThrow('Ctrl-C');
    expect(begun).toBe(false);
  });
});
