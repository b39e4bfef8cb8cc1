import { cursorOf, readCursor } from './cursor';
import { pageOf } from './page';

const id = '01a20fb2-84a9-7913-9d9b-5f77cbeb83dc';

describe('a cursor', () => {
  it('comes back as it went out', () => {
    expect(readCursor(cursorOf(['编号-1 “引号”', id]), ['text', 'id'])).toEqual(['编号-1 “引号”', id]);
    expect(readCursor(cursorOf(['2026-09-01T01:00:00.000Z', id]), ['instant', 'id'])).toEqual(['2026-09-01T01:00:00.000Z', id]);
  });
  it('is refused when it was not made here', () => {
    const noArray = Buffer.from('{"0":"x"}').toString('base64url');
    const forged = ['', 'abc', noArray, cursorOf([]), cursorOf(['x']), cursorOf(['x', 'no id']), cursorOf(['a\0', id])];
    for (const cursor of forged) expect(() => readCursor(cursor, ['text', 'id'])).toThrow('MALFORMED');
    expect(() => readCursor(cursorOf(['2026-99-01T01:00:00.000Z', id]), ['instant', 'id'])).toThrow('MALFORMED');
  });
  it('is only given out while there is another page', () => {
    const page = (rows: readonly number[]) => pageOf(rows, 2, (row) => [String(row)], (row) => row * 10);
    expect(page([1, 2])).toEqual({ items: [10, 20], nextCursor: null });
    expect(page([1, 2, 3])).toEqual({ items: [10, 20], nextCursor: cursorOf(['2']) });
    expect(page([])).toEqual({ items: [], nextCursor: null });
  });
});
