import { derivePositions } from '../organisation';
import type { RowDecision } from './decision';
import { detectLayout } from './detect-layout';
import { draftRows } from './draft-rows';
import { factsOf } from './facts-of';
import { isLayoutProblem } from './layout';
import { rowFingerprint } from './row-fingerprint';
import { sheetOf, smallCounty } from './sample-county';

const sheet = sheetOf(
  ['编号', '板块', '反馈问题', '涉及金额（万元）', '责任领导', '牵头单位', '责任单位', '整改时限', '完成情况', '备注'],
  ['Ａ－1', '工业', '产值不实。', '1.2亿元', '分管工业副县长', '县统计局（含普查中心）', '县财政局等部门', '2026年10月底前', '已完成', '见附件'],
);
const layout = detectLayout(sheet);
if (isLayoutProblem(layout)) throw new Error(layout.message);
const positions = derivePositions(smallCounty.units, smallCounty.persons);
const confirmed: RowDecision = { row: '清单!2', decide: 'accept', problem: 'UNITS_OPEN:responsibleUnits:等部门', note: '没有别的单位' };
const factsWith = (...decisions: readonly RowDecision[]) => {
  const [row] = draftRows(sheet, layout, smallCounty, decisions);
  return row && factsOf(row, { positions, listedOn: '2026-08-10' });
};

describe('factsOf', () => {
  it('gives no facts while anything must be decided', () => {
    expect(factsWith()).toMatchObject({ refused: true, message: '第2行还有1处须由人决定：责任单位含“等部门”，请确认是否还有别的单位。' });
  });

  it('gives no facts of a row that was left out', () => {
    expect(factsWith({ row: '清单!2', decide: 'leaveOut' })).toMatchObject({ refused: true, message: '第2行已决定不导入。' });
  });

  it('gives the facts with the positions of the section', () => {
    expect(factsWith(confirmed)).toMatchObject({
      code: 'A-1',
      section: '工业',
      listedOn: '2026-08-10',
      responsibleUnits: [{ id: 'CZ' }],
      deadline: { kind: 'date', lastDate: '2026-10-31' },
      positions: { office: { id: 'ZG' }, industryDepartment: { id: 'JX' }, reformBureau: { id: 'FG' }, statisticsBureau: { id: 'TJ' } },
    });
  });

  it('loses nothing else the list says', () => {
    expect(factsWith(confirmed)).toMatchObject({
      remarks: [
        '见附件',
        '原编号：Ａ－1',
        '涉及金额(万元)：1.2亿元',
        '牵头单位括注：含普查中心',
        '责任单位含“等部门”，请确认是否还有别的单位。已确认：没有别的单位',
        '清单自报（不作销号依据）完成情况：已完成',
      ].join('\n'),
    });
  });
});

describe('rowFingerprint', () => {
  it('is the same however the same issue is typed, and another for another issue', () => {
    const print = rowFingerprint({ code: 'A-1', finding: '产值不实，差额1亿元。' });
    expect(rowFingerprint({ code: 'Ａ－１', finding: '产值 不实,差额1亿元' })).toBe(print);
    expect(rowFingerprint({ code: 'A-1', finding: '产值不实，差额2亿元。' })).not.toBe(print);
    expect(rowFingerprint({ code: 'A-2', finding: '产值不实，差额1亿元。' })).not.toBe(print);
  });
});
