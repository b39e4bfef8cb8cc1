import { keyKeeper, newKey } from './idempotency-key';

describe('the key of an act', () => {
  const counting = () => {
    let count = 0;
    return keyKeeper(() => `key ${(count += 1)}`);
  };

  it('stays when the same act is sent again', () => {
    const keys = counting();
    expect(keys.keyFor({ type: 'receive', taskId: 't1' })).toBe('key 1');
    expect(keys.keyFor({ type: 'receive', taskId: 't1' })).toBe('key 1');
  });

  it('changes with the content, and after the act is done', () => {
    const keys = counting();
    keys.keyFor({ type: 'approve', opinion: '同意' });
    expect(keys.keyFor({ type: 'approve', opinion: '同意。' })).toBe('key 2');
    keys.forget();
    expect(keys.keyFor({ type: 'approve', opinion: '同意。' })).toBe('key 3');
  });

  it('is long enough to be nobody else’s', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
