import { turnstile } from './turnstile';

describe('a turnstile', () => {
  it('lets the next in when one leaves, in order, even after a failure', async () => {
    const enter = turnstile(1, 2);
    const seen: string[] = [];
    const visit = (name: string) => enter(async () => void seen.push(name));
    const first = enter(async () => {
      throw new Error('stumbles');
    });
    const others = [visit('b'), visit('c')];
    expect(visit('d')).toBeUndefined();
    await expect(first).rejects.toThrow('stumbles');
    await Promise.all(others);
    await visit('e');
    expect(seen).toEqual(['b', 'c', 'e']);
  });

  it('holds no more at a time than it has places', async () => {
    const enter = turnstile(2, 10);
    let inside = 0;
    let most = 0;
    const visit = () =>
      enter(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await Promise.resolve();
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 12 }, visit));
    expect(most).toBe(2);
  });
});
