import { inLanes } from './in-lanes';

describe('work in lanes', () => {
  it('does everything, never more at a time than there are lanes', async () => {
    let busy = 0;
    let most = 0;
    const done: number[] = [];
    await inLanes(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
      most = Math.max(most, (busy += 1));
      await Promise.resolve();
      busy -= 1;
      done.push(item);
    });
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('does the rest although one item fails, and then says so', async () => {
    const done: number[] = [];
    const work = inLanes(2, [1, 2, 3, 4], async (item) => {
      if (item === 1) throw new Error('one is bad');
      done.push(item);
    });
    await expect(work).rejects.toThrow('one is bad');
    expect(done).toEqual([2, 3, 4]);
  });

  it('tries no more than once a lane when everything fails', async () => {
    let attempts = 0;
    const work = inLanes(4, Array.from({ length: 100 }), async () => {
      attempts += 1;
      throw new Error('away');
    });
    await expect(work).rejects.toThrow('away');
    expect(attempts).toBe(4);
  });
});
