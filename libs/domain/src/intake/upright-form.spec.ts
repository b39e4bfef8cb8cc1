import { detectLayout } from './detect-layout';
import { blockingProblems } from './draft-row';
import { draftRows } from './draft-rows';
import { isLayoutProblem, type ChosenColumns } from './layout';
import { sheetOf, smallCounty } from './sample-county';

const read = (rows: readonly (readonly string[])[], chosen: ChosenColumns = {}) => {
  const sheet = sheetOf(...rows);
  const layout = detectLayout(sheet, chosen);
  if (isLayoutProblem(layout)) throw new Error(layout.message);
  return draftRows(sheet, layout, smallCounty);
};
const form = (code: string, finding: string, unit = '县统计局') => [['问题编号', code], ['反馈问题', finding], ['责任单位', unit], ['整改时限', '立行立改']];

describe('an upright list', () => {
  it('goes on without empty rows between the issues', () => {
    const rows = read([...form('A-1', '甲'), ...form('A-2', '乙')]);
    expect(rows.map(({ code, finding, rowNumbers }) => [code, finding, rowNumbers])).toEqual([['A-1', '甲', [1, 2, 3, 4]], ['A-2', '乙', [5, 6, 7, 8]]]);
  });

  it('may have two names in a row, with colons and spaces', () => {
    const rows = read([
      ['问题编号：', 'A-1', '责 任 单 位：', '县统计局'], ['反馈问题：', '甲', '<', '<'], ['整改时限：', '立行立改', '整改措施：', '逐户核实'],
      ['', '', '', ''],
      ['问题编号：', 'A-2', '责 任 单 位：', '青栎镇'], ['反馈问题：', '乙', '<', '<'], ['整改时限：', '长期坚持', '整改措施：', '逐户核实'],
    ]);
    expect(rows.map(({ code, finding, measures, responsibleUnits }) => [code, finding, measures, responsibleUnits.map(({ id }) => id)])).toEqual([
      ['A-1', '甲', ['逐户核实'], ['TJ']], ['A-2', '乙', ['逐户核实'], ['QL']],
    ]);
  });

  it('names the section in a row of its own, and ends with a signature', () => {
    const rows = read([['一、工业方面', '<'], ...form('A-1', '甲'), ['二、普法方面', '<'], ...form('A-2', '乙'), ['审核人：', '']]);
    expect(rows.map(({ code, section }) => [code, section])).toEqual([['A-1', '工业'], ['A-2', '普法']]);
  });

  it('has contents of several rows: merged, without a name, or with the name again', () => {
    const rows = read([
      ['问题编号', 'A-1'], ['反馈问题', '甲'], ['整改措施', '1.逐户核实'], ['^', '2.逐户登记'], ['', '3.按月抽查'], ['责任单位', '县统计局'], ['责任单位', '青栎镇'],
      ['整改时限', '立行立改'],
    ]);
    expect(rows).toMatchObject([{ measures: ['逐户核实', '逐户登记', '按月抽查'], responsibleUnits: [{ id: 'TJ' }, { id: 'QL' }] }]);
  });

  it('asks whether rows after an empty one, without finding and code, go on with the issue above', () => {
    const [row, ...others] = read([['问题编号', 'A-1'], ['反馈问题', '甲'], ['', ''], ['责任单位', '县统计局'], ['整改时限', '立行立改']]);
    expect(others).toEqual([]);
    expect(row && blockingProblems(row)).toMatchObject([{ code: 'ROWS_ASSUMED', message: expect.stringContaining('第4、5行') }]);
    expect(row?.responsibleUnits).toMatchObject([{ id: 'TJ' }]);
  });

  it('asks for what an issue lacks', () => {
    const rows = read([...form('A-1', '甲'), ['', ''], ['问题编号', 'A-2'], ['责任单位', '县统计局'], ['整改时限', '尽快']]);
    expect(rows.map((row) => blockingProblems(row).map(({ code }) => code))).toEqual([[], ['FINDING_MISSING', 'DEADLINE_UNCLEAR']]);
  });

  it('lets a person say what a name means', () => {
    const list = [['问题编号', 'A-1'], ['督察指出', '甲'], ['责任单位', '县统计局'], ['整改时限', '立行立改']];
    expect(detectLayout(sheetOf(...list))).toMatchObject({ problem: 'NO_FINDING_COLUMN', columns: [{}, { heading: '督察指出' }, {}, {}] });
    expect(read(list, { finding: 1 })).toMatchObject([{ code: 'A-1', finding: '甲' }]);
  });

  it('is no list of people, and no two or three notes', () => {
    expect(detectLayout(sheetOf(['责任人', '张'], ['备注', '无']))).toMatchObject({ problem: 'NO_HEADER' });
  });
});
