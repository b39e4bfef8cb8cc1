import { calendar2026 } from '../../../../test/builders/calendar-2026';
import list from '../../../../test/data/审计发现问题整改清单.json';
import expectedImport from '../../../../test/data/expected-import.json';
import organisation from '../../../../test/data/组织机构与人员.json';
import { classifyRows } from './classify-rows';
import { detectLayout } from './detect-layout';
import { blockingProblems } from './draft-row';
import { draftRows } from './draft-rows';
import { isLayoutProblem } from './layout';
import { countyOf } from './sample-county';
import type { Sheet } from './sheet';

const expected = expectedImport['审计发现问题整改清单.xlsx'];
const county = countyOf(organisation as readonly Sheet[], calendar2026);
const [sheet = { name: '', rows: [] }] = list as readonly Sheet[];
const layout = detectLayout(sheet);
if (isLayoutProblem(layout)) throw new Error(layout.message);
const rows = draftRows(sheet, layout, { ...county, codePrefix: 'SJ-2026' });

describe('the audit list: other columns in another order, through the same engine', () => {
  it('holds 14 issues; the total row is none', () => {
    expect(layout).toMatchObject({ headerRows: [3], listedOn: null });
    expect(rows.map((row) => row.finding)).toEqual(expected.list.map((issue) => issue.problem));
    expect(classifyRows(sheet, layout).map((row) => row.kind).filter((kind) => kind !== 'issue')).toEqual(['total']);
  });

  it.each(expected.list.map((issue) => [issue.seq, issue] as const))('issue %i: who, until when, how much', (sequence, issue) => {
    const row = rows[sequence - 1];
    expect(row?.responsibleUnits.map((unit) => unit.id)).toEqual(issue.resp_units);
    expect(row?.deadline).toMatchObject({
      kind: issue.deadline.kind,
      lastDate: issue.deadline.last_date,
      phases: issue.deadline.stages,
    });
    expect(row?.amount?.wan ?? null).toBe(issue.amount_wan);
    expect(row?.selfReported).toEqual([{ field: 'completion', label: '整改状态', text: issue.state }]);
    expect(row && blockingProblems(row)).toHaveLength(issue.needs_decision.length);
  });

  it('the amounts add up to the total row, which counts in 万元', () => {
    const hundredths = rows.map((row) => Number((row.amount?.wan ?? '0.00').replace('.', '')));
    expect(hundredths.reduce((sum, amount) => sum + amount, 0)).toBe(Number(expected.total_wan.replace('.', '')));
  });

  it('has no codes: each is proposed from the prefix and 序号, or asked for where there is no prefix', () => {
    expect(rows.map((row) => row.code).slice(0, 2)).toEqual(['SJ-2026-001', 'SJ-2026-002']);
    expect(rows[0]?.problems[0]).toMatchObject({ code: 'CODE_PROPOSED', blocking: false });
    const [first] = draftRows(sheet, layout, county);
    expect(first?.problems[0]).toMatchObject({ code: 'CODE_MISSING', blocking: true, answers: ['code'] });
  });
});
