import { selfCheckV1, statisticsInspection } from '@rectify/definitions';
import { adaptedCopy, drillPrefix, servesBatches, standardProcess } from '..';

describe('a copy of a definition', () => {
  it('differs from it in key, name and version alone', () => {
    const copy = adaptedCopy(statisticsInspection, { key: 'county-special', name: '专项督查', version: 1 });
    expect(copy).toEqual({ ...statisticsInspection, key: 'county-special', name: '专项督查', version: 1 });
  });
});

describe('the process of a batch', () => {
  it('is the standard one or another whole process, never 自查 or what serves one 演练', () => {
    expect(statisticsInspection.key).toBe(standardProcess);
    expect(servesBatches(statisticsInspection)).toBe(true);
    expect(servesBatches(selfCheckV1)).toBe(false);
    expect(servesBatches({ ...statisticsInspection, key: `${drillPrefix}1` })).toBe(false);
  });
});
