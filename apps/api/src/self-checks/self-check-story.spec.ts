import { onPaper, reportStory, startStory } from './self-check-story';

const claim = { done: '逐户核对', effect: '', standingMechanism: '', evidence: [] };
const evidence = [{ name: '核查记录', reference: '统计站' }];

describe('举一反三 in words', () => {
  it('tells which units were asked, and by when', () => {
    const children = [{ issueId: 'c1', code: 'TJ-01-J01', unit: { id: 'u1', name: '青栎镇', kind: 'township' } }];
    expect(startStory({ type: 'selfChecksStarted', children, deadline: '2026-10-15' })).toEqual({
      title: '举一反三：布置1个单位自查，要求2026-10-15前报告', detail: '青栎镇（TJ-01-J01）',
    });
  });

  it('says 零报告 as such, and what was found one by one', () => {
    expect(reportStory(claim, { kind: 'nil' })).toEqual({ title: '提交自查报告：零报告', detail: '自查情况：逐户核对' });
    expect(reportStory(claim, { kind: 'findings', findings: [{ text: '一户停产仍报', evidence }] })).toEqual({
      title: '提交自查报告：发现问题1条', detail: '自查情况：逐户核对\n1. 一户停产仍报\n佐证：核查记录（统计站）',
    });
  });

  it('is on the ledger and in the archive too; an ordinary claim stays as it is', () => {
    const said = onPaper({ ...claim, selfCheck: { kind: 'findings', findings: [{ text: '一户停产仍报', evidence }] } });
    expect(said.done).toContain('发现问题1条');
    expect(said.evidence).toEqual(evidence);
    expect(onPaper(claim)).toBe(claim);
  });
});
