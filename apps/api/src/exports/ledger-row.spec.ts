import { anIssue, asksForMoreTime, grants, headOf, leader, township } from '../../../../test/builders';
import { ledgerRow } from './ledger-row';

const 青栎镇 = township('青栎镇');
const rowOf = (built: ReturnType<typeof anIssue>) => ledgerRow(built.issue, built.scene.definition);

describe('an issue as a row of the 整改台账', () => {
  it('before anybody worked on it, what nobody said stays empty', () => {
    expect(rowOf(anIssue().withUnits(青栎镇).dueOn('2026-09-30').registered())).toMatchObject({
      code: 'TJ-01', responsibleUnits: '青栎镇', deadline: '2026-09-30', progress: null, completion: null, evidence: null, opinions: null,
      finished: '否', finishedOn: null, closed: '否', closedOn: null,
    });
  });
  it('after 销号 it holds the opinions of every level, the claim and the day', () => {
    const row = rowOf(anIssue().section('投资').withUnits(青栎镇).closed());
    const levels = row.opinions?.split('\n').map((line) => line.split('：')[0]);
    expect(levels).toEqual(['方案审核（牵头单位）', '方案审核（整改办）', '乡镇审核', '部门审核', '发改审核', '统计审核', '签批销号']);
    expect(row).toMatchObject({ finished: '是', closed: '是', closedOn: '2026-09-01', finishedOn: '2026-09-01', extensions: '0' });
    expect(row.completion).not.toBeNull();
    expect(row.evidence).toMatch(/（.+）/);
    expect(row.remarks).toContain('整改结论：已完成');
  });
  it('says 严重程度 and 涉及金额 where somebody stated them; 0 is stated', () => {
    const stated = anIssue().with({ severity: '严重', amount: 0, remarks: '与审计共享线索' }).registered();
    expect(ledgerRow(stated.issue, stated.scene.definition).remarks).toBe('严重程度：严重\n涉及金额：0万元\n与审计共享线索');
  });
  it('counts every 延期 that was granted', () => {
    const extended = anIssue().withUnits(青栎镇).dueOn('2026-09-30').inWork().does(headOf(青栎镇), asksForMoreTime('2026-10-30')).does(leader, grants());
    expect(rowOf(extended)).toMatchObject({ extensions: '1', deadline: '2026-09-30（2026-10-30）' });
  });
  it('with several units each line says whose it is', () => {
    const row = rowOf(anIssue().withUnits(青栎镇, township('白鹭坝镇')).inReview('部门'));
    expect(row.completion?.split('\n').map((line) => line.split('：')[0])).toEqual(['青栎镇', '白鹭坝镇', '县经信局']);
  });
});
