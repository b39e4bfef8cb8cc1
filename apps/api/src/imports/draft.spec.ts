import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, isIntakeRefusal, isLayoutProblem, readOrganisation, type Sheet } from '@rectify/domain';
import { calendar2026 } from '../../../../test/builders';
import { confirmDraft } from './confirm-draft';
import { countDoubts, draftOf, findList, openDoubts, type DraftGround } from './draft';
import type { ImportState } from './import-state';
import { importView } from './import-view';
import { patchedState } from './patched-state';

const sheetsOf = (name: string) => JSON.parse(readFileSync(join(__dirname, '../../../../test/data', `${name}.json`), 'utf8')) as Sheet[];
const organisation = readOrganisation(sheetsOf('组织机构与人员'));
const ground = (registered: DraftGround['registered'] = []): DraftGround => ({
  county: {
    units: organisation.units.map((unit) => ({ ...unit, id: unit.code, parentId: unit.parentCode })),
    persons: organisation.persons.map((person) => ({ ...person, id: person.account, unitId: person.unitCode, active: true })),
    positions: { office: null, statisticsBureau: null, reformBureau: null, industryDepartments: {}, defaultIndustryDepartment: null },
  },
  calendar: calendar2026,
  registered,
});
const sheets = sheetsOf('统计督察回头看反馈问题整改台账');
const fresh: ImportState = { sheet: 0, listedOn: '2026-08-10', mapping: {}, decisions: [] };
const stored = (state: ImportState) => ({ id: 'i', batchId: 'b', fileName: '台账.xlsx', status: 'draft', sheets, state, result: null }) as const;

/** Every doubt of the list answered as an office would, in one patch. */
const decidedAll = (): ImportState => {
  const decisions = Object.fromEntries(
    draftOf(sheets, fresh, ground()).rows.flatMap(({ row }) => {
      const blocking = row.problems.filter((problem) => problem.blocking);
      const body = {
        ...(blocking.some(({ code }) => code === 'DEADLINE_UNCLEAR') && { deadline: '2026-10-31' }),
        ...(blocking.some(({ code }) => ['UNITS_OPEN', 'UNIT_UNKNOWN'].includes(code)) && { responsibleUnitIds: ['YL102'] }),
        ...(blocking.some(({ code }) => code === 'INNER_AFTER_DEADLINE') && { accepted: [{ code: 'INNER_AFTER_DEADLINE', note: '分段完成' }] }),
      };
      return blocking.length > 0 ? [[row.key, body]] : [];
    }),
  );
  return patchedState(stored(fresh), { decisions }, ground());
};

describe('a list on its way into the product', () => {
  it('is found in its workbook with all its doubts', () => {
    const list = findList(sheets);
    expect(list?.sheet).toBe(0);
    expect(list && !isLayoutProblem(list.layout)).toBe(true);
    const draft = draftOf(sheets, fresh, ground());
    expect(draft.rows).toHaveLength(36);
    expect(countDoubts(draft)).toBe(12);
    expect(importView(stored(fresh), draft)).toMatchObject({ blockingProblems: 12, mapping: { sequence: 0, code: 1, finding: 2 } });
  });

  it('no list is found where there is none', () => {
    expect(findList([{ name: '空', rows: [] }])).toBeUndefined();
  });

  it('is not registered while anything is undecided', async () => {
    const nobody = { manager: undefined as never, confirmation: undefined as never };
    await expect(confirmDraft(nobody.manager, draftOf(sheets, fresh, ground()), nobody.confirmation)).rejects.toThrow('STILL_OPEN');
  });

  it('may be registered once everything is decided', () => {
    const draft = draftOf(sheets, decidedAll(), ground());
    expect(countDoubts(draft)).toBe(0);
    const facts = draft.rows.map(({ row }) => factsOf(row, { positions: ground().county.positions, listedOn: fresh.listedOn }));
    expect(facts.filter(isIntakeRefusal)).toEqual([]);
  });

  it('the same list again is nothing new, and its doubts hold nothing up', () => {
    const registered = draftOf(sheets, decidedAll(), ground()).rows.map(({ row }) => ({ code: row.code, finding: row.finding }));
    const again = draftOf(sheets, fresh, ground(registered));
    expect(again.rows.every((row) => row.alreadyRegistered)).toBe(true);
    expect(countDoubts(again)).toBe(0);
    expect(importView(stored(fresh), again).rows.flatMap((row) => row.problems.filter((problem) => problem.blocking))).toEqual([]);
  });

  it('a code that stands for something else holds the row up', () => {
    const draft = draftOf(sheets, fresh, ground([{ code: 'TDHTK-2026-001', finding: '完全不同的另一个问题' }]));
    expect(draft.rows[0]).toMatchObject({ alreadyRegistered: false, codeTaken: true });
    expect(openDoubts(draft.rows[0]!)).toEqual([expect.stringContaining('TDHTK-2026-001')]);
  });

  it('one decision that cannot be taken leaves everything as it was', () => {
    const [first, second] = draftOf(sheets, fresh, ground()).rows.map(({ row }) => row.key);
    const patch = { decisions: { [first!]: { section: '工业' }, [second!]: { deadline: '2026-01-01' }, 没有这一行: { leaveOut: true } } };
    expect(() => patchedState(stored(fresh), patch, ground())).toThrow('DECISION_REFUSED');
  });

  it('decisions of a row are taken back with null; leaving out can be undone alone', () => {
    const key = draftOf(sheets, fresh, ground()).rows[0]!.row.key;
    const both = patchedState(stored(fresh), { decisions: { [key]: { section: '工业', leaveOut: true } } }, ground());
    expect(draftOf(sheets, both, ground()).rows[0]!.row.leftOut).toBe(true);
    const undone = patchedState(stored(both), { decisions: { [key]: { leaveOut: false } } }, ground());
    expect(draftOf(sheets, undone, ground()).rows[0]!.row).toMatchObject({ leftOut: false, section: '工业' });
    expect(patchedState(stored(both), { decisions: { [key]: null } }, ground()).decisions).toEqual([]);
  });

  it('accepting is for the doubts there are; said twice it stays, said of none it is refused', () => {
    const { row } = draftOf(sheets, fresh, ground()).rows.find((each) => each.row.problems.some(({ code }) => code === 'INNER_AFTER_DEADLINE'))!;
    const accept = (code: string, state: ImportState) =>
      patchedState(stored(state), { decisions: { [row.key]: { accepted: [{ code, note: '分段完成' }] } } }, ground());
    const once = accept('INNER_AFTER_DEADLINE', fresh);
    expect(countDoubts(draftOf(sheets, once, ground()))).toBe(11);
    expect(accept('INNER_AFTER_DEADLINE', once)).toEqual(once);
    expect(() => accept('AMOUNT_ESTIMATED', fresh)).toThrow('DECISION_REFUSED');
  });

  it('says of every doubt what may answer it, and only that is taken', () => {
    const view = importView(stored(fresh), draftOf(sheets, fresh, ground()));
    for (const { key, problems } of view.rows) {
      for (const { id, answers } of problems.filter((problem) => problem.blocking)) {
        const accept = () => patchedState(stored(fresh), { decisions: { [key]: { accepted: [{ problem: id, note: '已核对' }] } } }, ground());
        if (answers.includes('accept')) expect(countDoubts(draftOf(sheets, accept(), ground()))).toBe(11);
        else expect(accept).toThrow('DECISION_REFUSED');
      }
    }
  });

  it('says what was decided about a row', () => {
    const [row] = draftOf(sheets, fresh, ground()).rows;
    const state = patchedState(stored(fresh), { decisions: { [row!.row.key]: { section: '工业', deadline: '2026-12-31' } } }, ground());
    const { rows } = importView(stored(state), draftOf(sheets, state, ground()));
    expect(rows.slice(0, 2).map(({ decided }) => decided)).toEqual([['section', 'deadline'], []]);
  });

  it('a column can be taken away and chosen again', () => {
    const without = patchedState(stored(fresh), { mapping: { remarks: null, progress: null } }, ground());
    const view = importView(stored(without), draftOf(sheets, without, ground()));
    expect(view.mapping).not.toHaveProperty('remarks');
    expect(view.rows.every(({ progress, remarks }) => progress === '' && remarks === '')).toBe(true);
    const { mapping } = importView(stored(fresh), draftOf(sheets, fresh, ground()));
    const again = patchedState(stored(without), { mapping: { remarks: mapping.remarks!, progress: mapping.progress! } }, ground());
    expect(importView(stored(again), draftOf(sheets, again, ground()))).toEqual(importView(stored(fresh), draftOf(sheets, fresh, ground())));
    const headless = patchedState(stored(fresh), { mapping: { finding: null } }, ground());
    expect(importView(stored(headless), draftOf(sheets, headless, ground()))).toMatchObject({ rows: [], blockingProblems: 1 });
  });

  it('columns that do not fit the sheet are refused', () => {
    expect(() => patchedState(stored(fresh), { mapping: { finding: 77 } }, ground())).toThrow('NO_SUCH_COLUMN');
    expect(() => patchedState(stored(fresh), { sheet: 9 }, ground())).toThrow('NO_SUCH_SHEET');
  });
});
