import { columnName } from './column-name';
import { answersTo, lettingStand } from './doubt-answers';
import type { Doubt, DraftRow } from './import-types';
import { forgetImport, rememberedImport, rememberImport } from './remembered-import';
import { countOf, doubtsByField, rowsToShow } from './rows-to-show';

const doubt = (field: string, blocking: boolean, answers: Doubt['answers'] = []): Doubt => {
  return { id: `${field}?:${field}`, field, code: `${field}?`, message: '', blocking, answers };
};
const row = (key: string, problems: readonly Doubt[], leftOut = false) => ({ key, problems, leftOut }) as DraftRow;
const rows = [
  row('clear', []),
  row('open', [doubt('responsibleUnits', true), doubt('deadline', false)]),
  row('hint', [doubt('deadline', false)]),
  row('left', [doubt('deadline', true)], true),
];
const keys = (shown: readonly DraftRow[]) => shown.map(({ key }) => key);

describe('rows of a list', () => {
  it('wait for a person while a doubt is open and the row is not left out', () => {
    expect(keys(rowsToShow(rows, 'open', new Set()))).toEqual(['open']);
    expect(keys(rowsToShow(rows, 'hints', new Set()))).toEqual(['open', 'hint']);
    expect(countOf(rows, 'left')).toBe(1);
    expect(countOf(rows, 'all')).toBe(4);
  });

  it('stay in sight after they were dealt with', () => {
    expect(keys(rowsToShow(rows, 'open', new Set(['clear'])))).toEqual(['clear', 'open']);
  });

  it('have one answer for all doubts about a cell', () => {
    const groups = doubtsByField([doubt('responsibleUnits', true), doubt('deadline', false), doubt('responsibleUnits', false)]);
    expect(groups.map(({ field, problems }) => [field, problems.length])).toEqual([['responsibleUnits', 2], ['deadline', 1]]);
  });

  it('ask first what waits for a person, and hint after', () => {
    expect(doubtsByField([doubt('code', false), doubt('deadline', true)]).map(({ field }) => field)).toEqual(['deadline', 'code']);
  });
});

describe('what may be answered to a doubt', () => {
  const open = doubt('responsibleUnits', true, ['responsibleUnits', 'accept']);
  const unknown = { ...doubt('responsibleUnits', true, ['responsibleUnits']), id: 'unknown' };

  it('is what the core takes, and nothing of a hint', () => {
    expect(answersTo([open, unknown, doubt('responsibleUnits', false, ['leaders'])])).toEqual(['responsibleUnits', 'accept']);
    expect(answersTo([unknown])).toEqual(['responsibleUnits']);
  });

  it('letting stand names those doubts alone that may stand', () => {
    expect(lettingStand([open, unknown], ' 已核对 ')).toEqual({ accepted: [{ problem: open.id, note: '已核对' }] });
  });
});

describe('columns as Excel names them', () => {
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA']])('%i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});

describe('the list that was left unfinished', () => {
  const store = () => {
    const content = new Map<string, string>();
    return {
      getItem: (key: string) => content.get(key) ?? null,
      setItem: (key: string, text: string) => void content.set(key, text),
      removeItem: (key: string) => void content.delete(key),
    };
  };

  it('is found again by the person who began it, until it is done', () => {
    const here = store();
    rememberImport(here, 'p1', { batchId: 'b', importId: 'i', fileName: '台账.xlsx' });
    expect(rememberedImport(here, 'p1')).toEqual({ batchId: 'b', importId: 'i', fileName: '台账.xlsx' });
    expect(rememberedImport(here, 'p2')).toBeNull();
    forgetImport(here, 'p1', 'another');
    expect(rememberedImport(here, 'p1')).not.toBeNull();
    forgetImport(here, 'p1', 'i');
    expect(rememberedImport(here, 'p1')).toBeNull();
  });
});
