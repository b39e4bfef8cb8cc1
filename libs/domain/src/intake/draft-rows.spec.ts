import fc from 'fast-check';
import { classifyRows } from './classify-rows';
import { detectLayout } from './detect-layout';
import type { DraftRow, IntakeContext } from './draft-row';
import { draftRows } from './draft-rows';
import { isLayoutProblem, type Layout } from './layout';
import { sheetOf, smallCounty } from './sample-county';
import type { Sheet } from './sheet';

const header = ['编号', '反馈问题', '整改措施', '牵头单位', '责任单位', '整改时限'];

function layoutOf(sheet: Sheet): Layout {
  const layout = detectLayout(sheet);
  if (isLayoutProblem(layout)) throw new Error(layout.message);
  return layout;
}

function drafted(rows: readonly (readonly string[])[], context: IntakeContext = smallCounty): readonly DraftRow[] {
  const sheet = sheetOf(header, ...rows);
  return draftRows(sheet, layoutOf(sheet), context);
}

const codesOf = (row: DraftRow | undefined) => row?.problems.filter((problem) => problem.blocking).map((problem) => problem.code);
type Words = Readonly<Partial<Record<'finding' | 'units' | 'deadline' | 'measures', string>>>;
const issue = (code: string, more: Words = {}) =>
  [code, more.finding ?? `${code}反馈`, more.measures ?? '1.查；2.改', '县统计局', more.units ?? '县财政局', more.deadline ?? '2026年9月底前'];

describe('which rows are issues', () => {
  it('group, total, signature and blank rows are none; a lone remark is reported as unread', () => {
    const sheet = sheetOf(
      header,
      ['一、工业统计方面', '<', '<', '<', '<', '<'],
      issue('A-1'),
      ['', '', '', '', '', ''],
      ['以下为新增', '', '', '', '', ''],
      ['合　计', '', '1项', '', '', ''],
      ['审核人：　　填表人：', '<', '<', '<', '<', '<'],
    );
    expect(classifyRows(sheet, layoutOf(sheet)).map((row) => row.kind)).toEqual(['group', 'issue', 'blank', 'unread', 'total', 'footer']);
  });

  it('a finding that stands alone in the first column is an issue, whatever its words', () => {
    const sheet = sheetOf(['存在问题', '责任单位', '整改时限'], ['责任落实方面', '<', '<'], ['合计口径不一致的问题', '', ''], ['数据不实', '县统计局', '立行立改']);
    expect(classifyRows(sheet, layoutOf(sheet)).map((row) => row.kind)).toEqual(['group', 'issue', 'issue']);
  });

  it('the group row above gives the section', () => {
    const rows = drafted([['三、固定资产投资统计方面', '', '', '', '', ''], issue('A-1'), ['（四）工业方面', '<', '<', '<', '<', '<'], issue('A-2')]);
    expect(rows.map((row) => row.section)).toEqual(['投资', '工业']);
  });

  it('a group that names no section, or two, is for a person to place', () => {
    const rows = drafted([['一、其他方面', '', '', '', '', ''], issue('A-1'), ['二、工业和投资方面', '', '', '', '', ''], issue('A-2')]);
    expect(rows.map(codesOf)).toEqual([['SECTION_UNKNOWN'], ['SECTION_UNKNOWN']]);
  });

  it('rows merged downwards are one issue, with units and measures in order and each unit once', () => {
    const [row, ...others] = drafted([
      ['A-1', '审核不实', '1.设计审核单。', '县统计局', '县财政局', '2026年9月底前'],
      ['^', '^', '2.现场核实。', '县发改局', '各乡镇、县财政局', '2026年10月底前'],
    ]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ rowNumbers: [2, 3], measures: ['设计审核单。', '现场核实。'] });
    expect(row?.leadUnits.map((unit) => unit.id)).toEqual(['TJ', 'FG']);
    expect(row?.responsibleUnits.map((unit) => unit.id)).toEqual(['CZ', 'QL', 'DL']);
    expect(row?.deadline).toMatchObject({
      kind: 'phased',
      lastDate: '2026-10-31',
      phases: [{ due: '2026-09-30', label: '措施1' }, { due: '2026-10-31', label: '措施2' }],
    });
  });

  it('merged rows with several codes are for a person to tell apart', () => {
    const [row] = drafted([issue('A-1'), ['A-2', '^', '3.评', '', '', '']]);
    expect(row?.code).toBe('');
    expect(row?.problems.map((problem) => problem.message)).toContain(
      '合并的各行写了不止一个编号（A-1、A-2），请确定一个，或在表里拆开后重新导入。',
    );
  });

  it('of merged rows with one and the same deadline there are no phases; one unreadable makes it unclear', () => {
    const merged = (later: string) => drafted([issue('A-1'), ['^', '^', '3.评', '', '', later]])[0]?.deadline;
    expect(merged('2026年9月底前')).toMatchObject({ kind: 'date', lastDate: '2026-09-30' });
    expect(merged('')).toMatchObject({ kind: 'date', lastDate: '2026-09-30' });
    expect(merged('尽快')).toMatchObject({ kind: 'unclear', lastDate: null, verbatim: '2026年9月底前；尽快' });
    expect(merged('立行立改')).toMatchObject({
      kind: 'phased',
      phases: [{ due: '2026-09-30', label: '措施1—2' }, { due: null, label: '措施3：立行立改' }],
    });
  });

  it('rows that seem to go on with the issue above, but are not merged with it, are taken along and asked about', () => {
    const [row, next] = drafted([issue('A-1'), ['', '', '3.评', '', '东篱乡', ''], issue('A-2')]);
    expect(row?.responsibleUnits.map((unit) => unit.id)).toEqual(['CZ', 'DL']);
    expect(codesOf(row)).toEqual(['ROWS_ASSUMED']);
    expect(codesOf(next)).toEqual([]);
  });
});

describe('what a person must decide', () => {
  it.each([
    ['no code', issue(''), ['CODE_MISSING']],
    ['no finding', issue('A-1', { finding: ' ' }), ['FINDING_MISSING']],
    ['no responsible unit', issue('A-1', { units: '' }), ['RESPONSIBLE_UNITS_MISSING']],
    ['units that are not named', issue('A-1', { units: '县财政局、相关部门' }), ['UNITS_OPEN']],
    ['a unit that is not in the list', issue('A-1', { units: '县财政局、青砾镇' }), ['UNIT_UNKNOWN']],
    ['a deadline without a date', issue('A-1', { deadline: '尽快' }), ['DEADLINE_UNCLEAR']],
    ['no deadline', issue('A-1', { deadline: '' }), ['DEADLINE_UNCLEAR']],
    ['a deadline before the assignment', issue('A-1', { deadline: '2026年3月底前' }), ['DEADLINE_BEFORE_LISTING']],
    ['a measure that ends after the deadline', issue('A-1', { measures: '1.查（2026年11月底前）' }), ['INNER_AFTER_DEADLINE']],
    ['nothing', issue('A-1'), []],
    ['nothing for a standing deadline', issue('A-1', { deadline: '长期坚持' }), []],
    ['nothing for a provisional date', issue('A-1', { deadline: '110个工作日内' }), []],
  ])('%s', (_, row, codes) => {
    expect(drafted([row]).map(codesOf)).toEqual([codes]);
  });

  it('the same code twice; the same finding under two codes', () => {
    const rows = drafted([
      issue('A-1', { finding: '数据不实，差额1亿元。' }),
      issue('Ａ－1', { finding: '别的问题' }),
      issue('A-3', { finding: '数据不实,差额1亿元' }),
    ]);
    expect(rows.map(codesOf)).toEqual([[], ['CODE_DUPLICATE'], ['FINDING_DUPLICATE']]);
    expect(rows[2]?.problems.at(-1)?.message).toBe('反馈问题与第2行相同，请确认是不是同一个问题。');
  });
});

describe('whatever the sheet', () => {
  const cell = fc.constantFrom('', '^', '<', '1', 'A-1', '一、工业方面', '合计', '审核人：', '县统计局', '青砾镇\n各乡镇', '2026年9月底前', '1.查；\n2.改', '乱');
  const anyRows = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 8 });

  it('every row with words is in exactly one issue or reported as something else, and deriving again gives the same', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      const sheet = sheetOf(header, ...rows);
      const kinds = classifyRows(sheet, layoutOf(sheet));
      const inIssues = kinds.filter(({ kind }) => ['issue', 'continuation', 'assumedContinuation'].includes(kind));
      expect(kinds.map(({ rowNumber }) => rowNumber)).toEqual(rows.map((_, index) => index + 2));
      const found = drafted(rows);
      expect(found.flatMap((row) => row.rowNumbers)).toEqual(inIssues.map(({ rowNumber }) => rowNumber));
      expect(drafted(rows)).toEqual(found);
    }));
  });
});
