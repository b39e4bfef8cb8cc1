import { uuidv7 } from './uuid';

describe('ids', () => {
  it('made in the same millisecond stand in the order of their making', () => {
    const ids = Array.from({ length: 1000 }, () => uuidv7(1_770_000_000_000));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of a later millisecond stand after all of an earlier one', () => {
    expect(uuidv7(1_770_000_000_001) > uuidv7(1_770_000_000_000)).toBe(true);
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
