import { calendar2026 } from '../../../../test/builders/calendar-2026';
import expectedImport from '../../../../test/data/expected-import.json';
import organisation from '../../../../test/data/组织机构与人员.json';
import list from '../../../../test/data/统计督察回头看反馈问题整改台账.json';
import { derivePositions } from '../organisation';
import { classifyRows } from './classify-rows';
import { detectLayout } from './detect-layout';
import { blockingProblems, type DraftRow } from './draft-row';
import { draftRows } from './draft-rows';
import { factsOf, isIntakeRefusal } from './facts-of';
import { isLayoutProblem } from './layout';
import { countyOf } from './sample-county';
import type { Sheet } from './sheet';

const expected = expectedImport['统计督察回头看反馈问题整改台账.xlsx'];
type Expected = (typeof expected.list)[number];

const county = countyOf(organisation as readonly Sheet[], calendar2026);
const [sheet = { name: '', rows: [] }] = list as readonly Sheet[];
const layout = detectLayout(sheet);
if (isLayoutProblem(layout)) throw new Error(layout.message);
const rows = draftRows(sheet, layout, county);

const idsOf = (refs: readonly { readonly id: string }[]) => refs.map((ref) => ref.id);
const unitFlags = ({ matches: { leadUnits, responsibleUnits } }: DraftRow) =>
  [leadUnits, responsibleUnits].flatMap((match) => [
    ...match.expanded.map((word) => `expand:${word}`),
    ...match.open.map((word) => `open:${word}`),
    ...match.unknown.map(({ text }) => `unknown:${text}`),
    ...match.notes.map((note) => `bracket:${note}`),
  ]);
const cases = expected.list.map((issue): [number, Expected, DraftRow | undefined] => [issue.seq, issue, rows[issue.seq - 1]]);

describe('the main list of the inspection', () => {
  it('shows its two header rows, its date of assignment and where everything stands', () => {
    expect(layout).toMatchObject({ headerRows: expected.header_rows, listedOn: expected.reference_date });
    expect(layout.columns.filter((column) => column.field === null)).toEqual([]);
  });

  it('holds 36 issues in order; group rows and the signature row are none of them', () => {
    expect(rows.map((row) => Number(row.sequence))).toEqual(expected.list.map((issue) => issue.seq));
    const kinds = classifyRows(sheet, layout).map((row) => row.kind);
    expect(kinds.filter((kind) => kind === 'group')).toHaveLength(expected.group_rows);
    expect(kinds.filter((kind) => kind === 'unread' || kind === 'assumedContinuation')).toEqual([]);
    expect(kinds.at(-1)).toBe('footer');
  });

  it.each(cases)('issue %i: who, what and how many measures', (_, issue, row) => {
    expect(row).toMatchObject({ code: issue.code, section: issue.board, issueType: issue.type, rectifyType: issue.rectify_type });
    expect(row?.leaders.map((leader) => leader.post)).toEqual(issue.leaders);
    expect(idsOf(row?.leadUnits ?? [])).toEqual(issue.lead_units);
    expect(idsOf(row?.responsibleUnits ?? [])).toEqual(issue.resp_units);
    expect(row && unitFlags(row).sort()).toEqual([...issue.unit_flags].sort());
    expect(row?.measures).toHaveLength(issue.measures);
  });

  it.each(cases)('issue %i: until when', (_, issue, row) => {
    expect(row?.deadline).toMatchObject({
      kind: issue.deadline.kind,
      lastDate: issue.deadline.last_date,
      phases: issue.deadline.stages,
    });
    expect(issue.deadline_phrase ?? row?.deadline.verbatim).toBe(row?.deadline.verbatim);
    expect(row?.innerDeadlines.map((inner) => inner.date)).toEqual(issue.inner_deadlines);
  });

  it.each(cases)('issue %i: exactly what a person must decide', (_, issue, row) => {
    expect(row && blockingProblems(row)).toHaveLength(issue.needs_decision.length);
  });

  it.each([
    [5, 'UNITS_OPEN'], [7, 'DEADLINE_UNCLEAR'], [8, 'UNITS_OPEN'], [9, 'UNITS_OPEN'], [17, 'UNITS_OPEN'], [19, 'UNIT_UNKNOWN'],
    [20, 'UNITS_OPEN'], [26, 'UNIT_UNKNOWN'], [31, 'DEADLINE_UNCLEAR'], [34, 'UNITS_OPEN'],
  ])('issue %i waits for a decision: %s', (sequence, code) => {
    expect(rows[sequence - 1]?.problems.filter((problem) => problem.blocking).map((problem) => problem.code)).toEqual([code]);
  });

  it('issue 24 waits for two: the enterprises meant, and a measure that ends after the deadline', () => {
    expect(rows[23]?.problems.map((problem) => problem.message)).toEqual([
      '责任单位含“各在库企业”，不能自动展开，请指定单位。',
      '措施3的时限（2026-11-30）晚于总时限（2026-10-31），请确认。',
    ]);
  });

  it('issue 19 asks about 青砾镇 and suggests 青栎镇, without taking it', () => {
    const [unknown] = rows[18]?.matches.responsibleUnits.unknown ?? [];
    expect(unknown).toMatchObject({ text: '青砾镇', suggestions: [{ name: '青栎镇人民政府' }] });
    expect(rows[25]?.matches.responsibleUnits.unknown).toEqual([{ text: '县投资促进中心', suggestions: [] }]);
  });

  it('issue 18 stands in three rows: measures, units and deadlines join, each row a phase', () => {
    const [row] = rows.filter((each) => each.rowNumbers.length > 1);
    expect(row).toMatchObject({ code: 'TDHTK-2026-018', rowNumbers: [25, 26, 27] });
    expect(row?.measures[1]).toBe('乡镇和行业部门对在库项目现场核实一遍，照片带时间和位置。');
    expect(row?.deadline.verbatim).toBe('2026年9月底前；2026年10月底前；2026年12月底前');
  });

  it('issue 17 has its full-width code put right, and the original kept', () => {
    expect(rows[16]?.problems[0]).toMatchObject({ code: 'CODE_NORMALISED', blocking: false });
    expect(rows[16]?.asWritten.code).toBe('TDHTK－2026－０１７');
  });

  it('issues 3 and 11 call themselves finished: that is kept as said, and the facts to register close nothing', () => {
    const positions = derivePositions(county.units, county.persons);
    for (const row of [rows[2], rows[10]]) {
      const facts = row && factsOf(row, { positions, listedOn: county.listedOn });
      expect(row?.selfReported[0]?.text).toMatch(/^已完成/);
      expect(facts && !isIntakeRefusal(facts) && facts.remarks).toMatch(/清单自报（不作销号依据）当前进展：已完成/);
    }
  });

  it('25 of the 36 can be registered as they are', () => {
    const positions = derivePositions(county.units, county.persons);
    const ready = rows.filter((row) => !isIntakeRefusal(factsOf(row, { positions, listedOn: county.listedOn })));
    expect(ready).toHaveLength(expected.list.filter((issue) => issue.needs_decision.length === 0).length);
    expect(ready).toHaveLength(25);
  });
});
