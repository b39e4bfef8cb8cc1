import { leastRetention, retentionKeys, retentionProblems, usualRetention } from './retention';

describe('保存期限', () => {
  it('the usual and the shortest periods may stand', () => {
    expect([...retentionProblems(usualRetention), ...retentionProblems(leastRetention)]).toEqual([]);
  });

  it.each(retentionKeys)('%s cannot be shorter than its least, longer than ten years, or no number', (key) => {
    for (const days of [leastRetention[key] - 1, 3651, 45.5, Number.NaN]) expect(retentionProblems({ ...usualRetention, [key]: days })).toHaveLength(1);
  });
});
