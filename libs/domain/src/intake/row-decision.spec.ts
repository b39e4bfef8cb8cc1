import type { RowDecision } from './decision';
import { detectLayout } from './detect-layout';
import { draftRows } from './draft-rows';
import { isLayoutProblem } from './layout';
import { judgeDecision } from './row-decision';
import { sheetOf, smallCounty } from './sample-county';

const sheet = sheetOf(
  ['编号', '反馈问题', '整改措施', '责任领导', '牵头单位', '责任单位', '整改时限'],
  ['A-1', '责任书照抄', '1.改（2026年11月底前）', '县长', '县统计局', '青砾镇、县国资局等部门', '2026年10月底前'],
  ['A-1', '责任书照抄', '1.改', '分管工业副县长', '县统计局', '各行业主管部门', '开班前'],
);
const layout = detectLayout(sheet);
if (isLayoutProblem(layout)) throw new Error(layout.message);

const derive = (...decisions: readonly RowDecision[]) => draftRows(sheet, layout, smallCounty, decisions);
const [first, second] = ['清单!2', '清单!3'];
const open = (rows: ReturnType<typeof derive>, row = 0) =>
  rows[row]?.problems.filter((problem) => problem.blocking).map((problem) => problem.code);
const judge = (decision: RowDecision) => judgeDecision(decision, derive(), smallCounty)?.message;

describe('decisions about a row', () => {
  it('before any, everything in doubt is open', () => {
    expect(open(derive())).toEqual(['LEADER_UNKNOWN', 'UNIT_UNKNOWN', 'UNITS_OPEN', 'INNER_AFTER_DEADLINE']);
    expect(open(derive(), 1)).toEqual(['UNITS_OPEN', 'DEADLINE_UNCLEAR', 'CODE_DUPLICATE']);
  });

  it('responsible units are replaced as a whole: what was unknown or open is answered, nothing else', () => {
    const rows = derive({ row: first, decide: 'responsibleUnits', unitIds: ['QL', 'CZ', 'QL'] });
    expect(rows[0]?.responsibleUnits.map((unit) => unit.name)).toEqual(['青栎镇人民政府', '县财政局']);
    expect(open(rows)).toEqual(['LEADER_UNKNOWN', 'INNER_AFTER_DEADLINE']);
    expect(open(rows, 1)).toEqual(open(derive(), 1));
    expect(rows[0]?.notes).toEqual(['责任单位由人指定，清单原文：“青砾镇、县国资局等部门”']);
  });

  it('a leader is chosen by who holds the post', () => {
    const rows = derive({ row: first, decide: 'leaders', personIds: ['ld1'] });
    expect(rows[0]?.leaders).toEqual([{ id: 'ld1', name: '云立春', post: '县委副书记、县长' }]);
    expect(open(rows)).not.toContain('LEADER_UNKNOWN');
  });

  it('a later deadline answers the measure that ended after it, and the words of the list stay beside', () => {
    const rows = derive({ row: first, decide: 'deadline', date: '2026-11-30' });
    expect(rows[0]?.deadline).toMatchObject({ kind: 'date', lastDate: '2026-11-30', verbatim: '2026年10月底前' });
    expect(open(rows)).not.toContain('INNER_AFTER_DEADLINE');
  });

  it('the day of the list itself is the earliest deadline', () => {
    const sameDay: RowDecision = { row: first, decide: 'deadline', date: '2026-08-10' };
    expect(judge(sameDay)).toBeUndefined();
    expect(open(derive(sameDay))).not.toContain('DEADLINE_BEFORE_LISTING');
  });

  it('an unclear deadline may also be decided by its kind', () => {
    const rows = derive({ row: second, decide: 'deadline', kind: 'immediate+standing' });
    expect(rows[1]?.deadline).toMatchObject({ kind: 'immediate+standing', lastDate: null, verbatim: '开班前' });
    expect(open(rows, 1)).toEqual(['UNITS_OPEN', 'CODE_DUPLICATE']);
  });

  it('a doubt is accepted with a note, which stays with the row', () => {
    const doubt = 'INNER_AFTER_DEADLINE:deadline:1:2026-11-30>2026-10-31';
    const rows = derive({ row: first, decide: 'accept', problem: doubt, note: '验收在后' });
    expect(open(rows)).toEqual(['LEADER_UNKNOWN', 'UNIT_UNKNOWN', 'UNITS_OPEN']);
    expect(rows[0]?.notes.at(-1)).toContain('已确认：验收在后');
  });

  it('an accepted doubt is asked again when its dates are no longer the same', () => {
    const doubt = 'INNER_AFTER_DEADLINE:deadline:1:2026-11-30>2026-10-31';
    const rows = derive(
      { row: first, decide: 'accept', problem: doubt, note: '验收在后' },
      { row: first, decide: 'deadline', date: '2026-09-30' },
    );
    expect(open(rows)).toContain('INNER_AFTER_DEADLINE');
  });

  it('another code, or leaving one of the two out, answers the duplicate', () => {
    const renamed = derive({ row: second, decide: 'code', code: 'Ａ－2' });
    expect(renamed[1]?.code).toBe('A-2');
    expect(open(renamed, 1)).toEqual(['UNITS_OPEN', 'DEADLINE_UNCLEAR', 'FINDING_DUPLICATE']);
    const left = derive({ row: first, decide: 'leaveOut', note: '与下一行相同' });
    expect(left[0]).toMatchObject({ leftOut: true, problems: [] });
    expect(open(left, 1)).toEqual(['UNITS_OPEN', 'DEADLINE_UNCLEAR']);
  });

  it('the section is set, and of two decisions on one subject the later counts', () => {
    const rows = derive({ row: first, decide: 'section', section: '工业' }, { row: first, decide: 'section', section: '投资' });
    expect(rows[0]?.section).toBe('投资');
    expect(rows[0]?.decided).toEqual(['section']);
  });

  it.each<[RowDecision, string]>([
    [{ row: first, decide: 'responsibleUnits', unitIds: ['CZ', 'XX'] }, '指定的单位“XX”不在机构表中。'],
    [{ row: first, decide: 'leadUnits', unitIds: [] }, '请至少指定一个单位。'],
    [{ row: first, decide: 'leaders', personIds: ['tj1'] }, '指定的人员“tj1”不是责任领导。'],
    [{ row: first, decide: 'deadline', date: '2026-02-30' }, '“2026-02-30”不是一个存在的日期。'],
    [{ row: first, decide: 'deadline', date: '2026-08-09' }, '整改时限2026-08-09早于交办日期2026-08-10。'],
    [{ row: first, decide: 'code', code: ' ' }, '请填写问题编号。'],
    [{ row: first, decide: 'section', section: '农业' }, '没有“农业”这个板块，可选责任、普法、投资、工业、服务业、队伍。'],
    [{ row: '清单!99', decide: 'leaveOut' }, '清单里没有这一行，请刷新后再试。'],
    [{ row: first, decide: 'accept', problem: 'UNITS_OPEN:responsibleUnits:等部门', note: ' ' }, '请写明为什么可以这样登记。'],
    [{ row: first, decide: 'accept', problem: 'gone', note: '好' }, '这个疑问已不存在，请刷新后再试。'],
  ])('%j is refused with a sentence', (decision, message) => {
    expect(judge(decision)).toBe(message);
  });

  it('an unknown unit, or units nobody named, cannot be waved through', () => {
    const waved: RowDecision = { row: first, decide: 'accept', problem: 'UNIT_UNKNOWN:responsibleUnits:青砾镇', note: '好' };
    expect(judge(waved)).toMatch(/须作出决定/);
    expect(open(derive(waved))).toEqual(open(derive()));
    expect(judge({ row: second, decide: 'accept', problem: 'UNITS_OPEN:responsibleUnits:各行业主管部门', note: '好' })).toMatch(/须作出决定/);
    expect(judge({ row: first, decide: 'accept', problem: 'UNITS_OPEN:responsibleUnits:等部门', note: '没有别的单位' })).toBeUndefined();
  });

  it('a decision whose unit has gone since is not applied, and says so', () => {
    const rows = derive({ row: first, decide: 'responsibleUnits', unitIds: ['XX'] });
    expect(open(rows)).toEqual([...(open(derive()) ?? []), 'DECISION_NOT_APPLIED']);
    expect(rows[0]?.problems.at(-1)?.message).toBe('先前的决定不能执行：指定的单位“XX”不在机构表中。');
  });
});
