import { detectLayout } from './detect-layout';
import { sheetOf } from './sample-county';

describe('detectLayout', () => {
  it('reads a header of one row below a title', () => {
    const layout = detectLayout(sheetOf(['某县整改台账', '<', '<'], ['编号', '存在问题', '责任部门'], ['A-1', '数据不实', '县统计局']));
    expect(layout).toMatchObject({ title: '某县整改台账', headerRows: [2], mapping: { code: 0, finding: 1, responsibleUnits: 2 } });
  });

  it('reads two levels with merged cells and spaces between the characters', () => {
    const layout = detectLayout(sheetOf(
      ['序 号', '问 题 清 单', '<', '责　任 清 单', '<'],
      ['^', '反 馈\n问 题', '问题类型', '牵头单位', '责 任 单 位'],
    ));
    const mapping = { sequence: 0, finding: 1, issueType: 2, leadUnits: 3, responsibleUnits: 4 };
    expect(layout).toMatchObject({ headerRows: [1, 2], mapping });
  });

  it('reads two levels where the lower cells were left empty instead of merged', () => {
    const layout = detectLayout(sheetOf(['序号', '责任清单', '', '整改时限'], ['', '责任单位', '责任领导', ''], ['1', '县统计局', '县长', '立行立改']), {
      finding: 0,
    });
    expect(layout).toMatchObject({ headerRows: [1, 2], mapping: { finding: 0, responsibleUnits: 1, leaders: 2, deadline: 3 } });
  });

  it.each([
    ['in the words of a title', [['单位：整改办　交办日期：2026年8月10日　填报日期：2026年9月1日', '', '']]],
    ['with points and full-width figures', [['交办日期：２０２６.８.10', '', '']]],
  ])('finds 交办日期 %s', (_, titles) => {
    expect(detectLayout(sheetOf(...titles, ['编号', '反馈问题', '责任单位']))).toMatchObject({ listedOn: '2026-08-10' });
  });

  it('finds 交办日期 in the date cell beside its label', () => {
    const { name, rows } = sheetOf(['交办日期', '', ''], ['编号', '反馈问题', '责任单位']);
    const dated = { name, rows: rows.map((row, index) => (index === 0 ? row.with(1, { text: '8/10', date: '2026-08-10' }) : row)) };
    expect(detectLayout(dated)).toMatchObject({ listedOn: '2026-08-10' });
  });

  it('takes no other date and no impossible one for 交办日期', () => {
    const header = ['编号', '反馈问题', '责任单位'];
    expect(detectLayout(sheetOf(['填报日期：2026年9月10日', '', ''], header))).toMatchObject({ listedOn: null });
    expect(detectLayout(sheetOf(['交办日期：2026年2月30日', '', ''], header))).toMatchObject({ listedOn: null });
  });

  it('of two columns with the same heading the first is taken', () => {
    const layout = detectLayout(sheetOf(['编号', '反馈问题', '责任单位', '责任单位']));
    expect(layout).toMatchObject({ mapping: { responsibleUnits: 2 }, columns: [{}, {}, {}, { heading: '责任单位', field: null }] });
  });

  it('names the columns it does not know', () => {
    const layout = detectLayout(sheetOf(['编号', '反馈问题', '责任单位', '天气']));
    expect(layout).toMatchObject({ columns: [{}, {}, {}, { column: 3, heading: '天气', field: null }] });
  });

  it('a person’s choice of column wins, and takes the column from what it was found to be', () => {
    const sheet = sheetOf(['编号', '反馈问题', '问题类型', '督察指出的情况', '责任单位']);
    const layout = detectLayout(sheet, { finding: 3, issueType: 1 });
    expect(layout).toMatchObject({ mapping: { code: 0, finding: 3, issueType: 1, responsibleUnits: 4 } });
    expect(layout.columns[2]).toMatchObject({ heading: '问题类型', field: null });
  });

  it('without the column of the finding it asks, and lists what there is to choose from', () => {
    const sheet = sheetOf(['编号', '督察指出的情况', '责任单位', '整改时限']);
    expect(detectLayout(sheet)).toMatchObject({ problem: 'NO_FINDING_COLUMN', columns: [{}, { heading: '督察指出的情况' }, {}, {}] });
    expect(detectLayout(sheet, { finding: 1 })).toMatchObject({ mapping: { finding: 1 } });
  });

  it.each([
    ['a column that is not there', { remarks: 9 }, 'NO_SUCH_COLUMN'],
    ['one column for two fields', { remarks: 1, finding: 1 }, 'COLUMN_USED_TWICE'],
  ])('refuses %s', (_, chosen, problem) => {
    expect(detectLayout(sheetOf(['编号', '反馈问题', '责任单位']), chosen)).toMatchObject({ problem });
  });

  it('says so where there is no header at all', () => {
    expect(detectLayout(sheetOf(['汇总', '12'], ['责任单位', '数量']))).toMatchObject({ problem: 'NO_HEADER' });
  });
});
