import { derivePositions } from '../organisation';
import type { RowDecision } from './decision';
import { detectLayout } from './detect-layout';
import { blockingProblems } from './draft-row';
import { draftRows } from './draft-rows';
import { factsOf } from './facts-of';
import { isLayoutProblem } from './layout';
import { judgeDecision } from './row-decision';
import { sheetOf, smallCounty } from './sample-county';

/** A list of one issue that says this of 严重程度 and 涉及金额（万元）. */
function listed(severity: string, amount: string) {
  const sheet = sheetOf(
    ['编号', '板块', '反馈问题', '严重程度', '涉及金额（万元）', '责任领导', '牵头单位', '责任单位', '整改时限'],
    ['A-1', '工业', '产值不实。', severity, amount, '分管工业副县长', '县统计局', '县财政局', '2026年10月底前'],
  );
  const layout = detectLayout(sheet);
  if (isLayoutProblem(layout)) throw new Error(layout.message);
  const rowsWith = (...decisions: readonly RowDecision[]) => draftRows(sheet, layout, smallCounty, decisions);
  const [row] = rowsWith();
  if (!row) throw new Error('No row');
  const positions = derivePositions(smallCounty.units, smallCounty.persons);
  return {
    key: row.key,
    doubts: blockingProblems(row).map(({ message }) => message),
    answers: blockingProblems(row).map(({ answers }) => answers),
    judge: (decision: RowDecision) => judgeDecision(decision, [row], smallCounty)?.code,
    factsWith: (...decisions: readonly RowDecision[]) => factsOf(rowsWith(...decisions)[0] ?? row, { positions, listedOn: '2026-08-10' }),
  };
}

const accept = (row: string, problem: string): RowDecision => ({ row, decide: 'accept', problem, note: '核实后补' });

describe('严重程度 and 涉及金额 of a list', () => {
  it('are taken where they are plain', () => {
    expect(listed(' 较 重 ', '1,286.40').factsWith()).toMatchObject({ severity: '较重', amount: 1286.4 });
    expect(listed('一般', '0.5亿元').factsWith()).toMatchObject({ severity: '一般', amount: 5000 });
    expect(listed('严重', '0').factsWith()).toMatchObject({ severity: '严重', amount: 0 });
  });

  it('stay unknown where the list says nothing', () => {
    const facts = listed('', '').factsWith();
    expect(facts).not.toHaveProperty('severity');
    expect(facts).not.toHaveProperty('amount');
    expect(facts).toHaveProperty('code', 'A-1');
  });

  it('in other words are never guessed: a person says which', () => {
    const { key, doubts, answers, factsWith } = listed('比较严重', '');
    expect(doubts).toEqual([expect.stringContaining('严重程度“比较严重”不是一般、较重、严重之一')]);
    expect(answers).toEqual([['severity', 'accept']]);
    expect(factsWith({ row: key, decide: 'severity', severity: '严重' })).toMatchObject({ severity: '严重', remarks: '严重程度由人指定，清单原文：“比较严重”' });
    expect(factsWith(accept(key, 'SEVERITY_UNKNOWN:severity:比较严重'))).not.toHaveProperty('severity');
  });

  it('without a figure are no 0: a person fills in the amount, or leaves it open', () => {
    const { key, doubts, factsWith } = listed('', '12户');
    expect(doubts).toEqual([expect.stringContaining('金额为“12户”，没有数字，不按0万元计')]);
    expect(factsWith({ row: key, decide: 'amount', amount: 0 })).toMatchObject({ amount: 0 });
    const open = factsWith(accept(key, 'AMOUNT_WITHOUT_FIGURE:amount:12户'));
    expect(open).not.toHaveProperty('amount');
    expect(open).toHaveProperty('remarks', expect.stringContaining('已确认：核实后补'));
  });

  it('an estimate counts once a person has confirmed it or put the exact figure in its place', () => {
    const { key, factsWith } = listed('', '约620万元');
    expect(factsWith()).toMatchObject({ refused: true });
    expect(factsWith(accept(key, 'AMOUNT_ESTIMATED:amount:约620万元'))).toMatchObject({ amount: 620 });
    expect(factsWith({ row: key, decide: 'amount', amount: 618.5 })).toMatchObject({ amount: 618.5 });
  });

  it('are decided within what there is', () => {
    const { key, judge } = listed('', '');
    expect(judge({ row: key, decide: 'amount', amount: -1 })).toBe('NOT_AN_AMOUNT');
    expect(judge({ row: key, decide: 'amount', amount: Number.NaN })).toBe('NOT_AN_AMOUNT');
    expect(judge({ row: key, decide: 'severity', severity: '特别严重' as never })).toBe('UNKNOWN_SEVERITY');
  });
});
