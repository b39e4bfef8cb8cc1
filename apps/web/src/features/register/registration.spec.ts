import { newIssueBody } from './registration';

describe('登记 by hand', () => {
  it('sends what was written, a measure a line, and nothing that was not', () => {
    expect(newIssueBody({ code: ' HTK-01 ', finding: '停产企业仍在报送。\n', section: '工业', measures: '逐户核实\n\n 建立台账 ', deadline: ' 年底前 ' }, 'b1')).toEqual({
      batchId: 'b1', code: 'HTK-01', finding: '停产企业仍在报送。', section: '工业', issueType: '', rectifyType: '', objective: '',
      measures: ['逐户核实', '建立台账'], leaderIds: [], leadUnitIds: [], responsibleUnitIds: [], deadline: '年底前', remarks: '',
    });
  });

  it('an amount of 0 is stated, an empty one is not', () => {
    const facts = { code: '1', finding: '一', section: '工业' };
    expect(newIssueBody({ ...facts, amount: 0, severity: '严重' }, 'b1')).toMatchObject({ amount: 0, severity: '严重' });
    expect(newIssueBody({ ...facts, amount: null }, 'b1')).not.toHaveProperty('amount');
  });
});
