import { calendar2026 } from '../../../../test/builders/calendar-2026';
import expectedImport from '../../../../test/data/expected-import.json';
import list from '../../../../test/data/生态环境保护督察整改任务清单.json';
import organisation from '../../../../test/data/组织机构与人员.json';
import { matchUnits } from '../organisation';
import { detectLayout } from './detect-layout';
import { blockingProblems, type DraftRow } from './draft-row';
import { draftRows } from './draft-rows';
import { isLayoutProblem, type Layout } from './layout';
import { countyOf } from './sample-county';
import type { Sheet } from './sheet';

const expected = expectedImport['生态环境保护督察整改任务清单.xlsx'];
type Expected = (typeof expected.list)[number];

const county = countyOf(organisation as readonly Sheet[], calendar2026);
const sheets = list as readonly Sheet[];
const layoutOf = (name: string): Layout => {
  const layout = detectLayout(sheets.find((sheet) => sheet.name === name) ?? { name, rows: [] });
  if (isLayoutProblem(layout)) throw new Error(layout.message);
  return layout;
};
const rowsOf = (sheet: Sheet) => draftRows(sheet, layoutOf(sheet.name), county);
const drafted = new Map(sheets.slice(0, 2).map((sheet) => [sheet.name, rowsOf(sheet)]));
const cases = expected.list.map((issue): [string, Expected, DraftRow | undefined] => [
  `${issue.sheet} ${issue.block}`, issue, drafted.get(issue.sheet)?.[issue.block - 1],
]);

describe('the environmental list: names at the left, one issue below the other', () => {
  it('is known as such on both sheets, whose names and order differ; the sheet of counts is no list', () => {
    for (const name of drafted.keys()) {
      expect(layoutOf(name)).toMatchObject({ upright: true, headerRows: [], listedOn: expected.reference_date });
      expect(layoutOf(name).columns.filter(({ field }) => field === null)).toEqual([]);
    }
    expect(layoutOf('信访交办件').columns.map(({ heading }) => heading).slice(0, 3)).toEqual(['受理编号', '反映问题', '责任主体']);
    expect(detectLayout(sheets[2] ?? { name: '', rows: [] })).toMatchObject({ problem: 'NO_HEADER' });
  });

  it('holds 12 issues', () => {
    expect([...drafted.values()].map((rows) => rows.length)).toEqual([8, 4]);
    expect(drafted.get('督察反馈问题')?.[0]).toMatchObject({ key: '督察反馈问题!4', rowNumbers: [4, 5, 6, 7, 8, 9, 10, 11] });
  });

  it.each(cases)('%s: what, who and until when', (_, issue, row) => {
    expect(row).toMatchObject({ code: issue.code ?? '', finding: issue.problem });
    expect(row?.responsibleUnits.map(({ id }) => id)).toEqual(issue.resp_units);
    expect(row?.matches.responsibleUnits.expanded.map((word) => `expand:${word}`)).toEqual(issue.unit_flags);
    expect(row?.deadline).toMatchObject({
      verbatim: issue.deadline_phrase, kind: issue.deadline.kind, lastDate: issue.deadline.last_date, phases: issue.deadline.stages,
    });
    expect(row?.innerDeadlines.map(({ date }) => date)).toEqual(issue.inner_deadlines);
  });

  it.each(cases)('%s: who accepts the work is kept word for word', (_, issue, row) => {
    const [kept] = row?.references ?? [];
    expect(kept).toMatchObject({ field: 'acceptanceUnits', label: '验收(监管)单位' });
    expect(matchUnits(kept?.text ?? '', county.units).units.map(({ id }) => id)).toEqual(issue.check_units);
  });

  it.each(cases)('%s: exactly what a person must decide', (_, issue, row) => {
    expect(row && blockingProblems(row).map(({ message }) => message)).toHaveLength(issue.needs_decision.length);
  });

  it('says which two codes stuck together, and takes what a person decides', () => {
    const [sheet] = sheets;
    const before = drafted.get('督察反馈问题') ?? [];
    expect(before[6]?.problems[0]).toMatchObject({
      code: 'CODE_JOINED', answers: ['code', 'leaveOut'], message: '编号“20260072026008”像是“2026007”和“2026008”两个编号粘连在一起，请确定一个。',
    });
    const decide = (row: DraftRow | undefined, code: string) => ({ row: row?.key ?? '', decide: 'code', code }) as const;
    const after = sheet && draftRows(sheet, layoutOf(sheet.name), county, [decide(before[6], '2026007'), decide(before[7], '2026007')]);
    expect(after?.slice(6).map((row) => blockingProblems(row).map(({ code }) => code))).toEqual([[], ['CODE_DUPLICATE']]);
  });

  it('keeps what the units say of themselves, and closes nothing', () => {
    expect(drafted.get('督察反馈问题')?.[6]?.selfReported).toEqual([{ field: 'completion', label: '整改完成情况', text: '经核查，已完成整改。' }]);
    expect(drafted.get('信访交办件')?.[0]).toMatchObject({ objective: '厂界噪声达标，群众认可。', measures: ['限定作业时间，加装隔声设施。'] });
  });
});
