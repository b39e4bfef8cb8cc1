import type { Sheet } from '../intake/sheet';
import { listRows, repeated } from './list-table';
import { plainText } from './plain-text';
import { unitKindOfWord, unitKindWords } from './role-words';
import type { Unit, UnitKind } from './unit';

/** A unit as the list gives it; its id is minted elsewhere. */
export interface ListedUnit extends Omit<Unit, 'id' | 'parentId'> {
  readonly parentCode: string | null;
}

/** What is wrong in which row (from 1); no row where the whole sheet is meant. */
export interface OrganisationProblem {
  readonly sheet: string;
  readonly row: number | null;
  readonly message: string;
}

const headings = { code: '单位编码', name: '单位名称', kind: '单位类型', parentCode: '上级单位编码', aliases: '简称' } as const;

export interface ListedUnits {
  readonly units: readonly ListedUnit[];
  readonly problems: readonly OrganisationProblem[];
}

/** `undefined` where the sheet is no list of units. A row with a problem gives no unit. */
export function readUnits(sheet: Sheet): ListedUnits | undefined {
  const rows = listRows(sheet, headings, ['code', 'name', 'kind']);
  if (!rows) return undefined;
  const codes = rows.map((row) => row.values.code);
  const repeatedCodes = repeated(codes);
  const repeatedNames = repeated(rows.map((row) => plainText(row.values.name)));
  const units: ListedUnit[] = [];
  const problems: OrganisationProblem[] = [];
  for (const { rowNumber, values } of rows) {
    const kind: UnitKind | undefined = unitKindOfWord(values.kind);
    const faults = [
      values.code === '' && '缺单位编码。',
      values.name === '' && '缺单位名称。',
      repeatedCodes.has(values.code) && `单位编码“${values.code}”重复。`,
      repeatedNames.has(plainText(values.name)) && `单位名称“${values.name}”重复。`,
      !kind && `单位类型“${values.kind}”不认识，应为${Object.values(unitKindWords).join('、')}之一。`,
      values.parentCode !== '' && !codes.includes(values.parentCode) && `上级单位编码“${values.parentCode}”不在表中。`,
    ].filter((fault) => fault !== false);
    problems.push(...faults.map((message) => ({ sheet: sheet.name, row: rowNumber, message })));
    if (!kind || faults.length > 0) continue;
    const aliases = values.aliases.split(/[;；]/).map((alias) => alias.trim()).filter((alias) => alias !== '');
    units.push({ code: values.code, name: values.name, kind, parentCode: values.parentCode || null, aliases });
  }
  return { units, problems: [...problems, ...sharedNames(sheet.name, units)] };
}

/** A short name two units share can never be matched: someone should know. */
function sharedNames(sheet: string, units: readonly ListedUnit[]): readonly OrganisationProblem[] {
  const names = units.flatMap((unit) => [...new Set([unit.name, ...unit.aliases].map(plainText))]);
  return [...repeated(names)].map((name) => ({ sheet, row: null, message: `有不止一个单位叫“${name}”，清单里出现时须由人指定。` }));
}
