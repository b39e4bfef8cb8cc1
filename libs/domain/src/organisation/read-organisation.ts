import type { Sheet } from '../intake/sheet';
import { readPeople, type ListedPerson } from './read-people';
import { readUnits, type ListedUnit, type OrganisationProblem } from './read-units';

export interface ListedOrganisation {
  readonly units: readonly ListedUnit[];
  readonly persons: readonly ListedPerson[];
  readonly problems: readonly OrganisationProblem[];
}

/** Units and people from the sheets of 组织机构与人员, found by their headings. Nothing is minted: codes and accounts only. */
export function readOrganisation(sheets: readonly Sheet[]): ListedOrganisation {
  const unitLists = sheets.flatMap((sheet) => readUnits(sheet) ?? []);
  const units = unitLists.flatMap((list) => list.units);
  const peopleLists = sheets.flatMap((sheet) => readPeople(sheet, units) ?? []);
  const absent = [
    unitLists.length === 0 && '没有找到组织机构表：表头应有单位编码、单位名称、单位类型。',
    peopleLists.length === 0 && '没有找到人员表：表头应有账号、姓名、单位编码、角色。',
  ].filter((message) => message !== false);
  return {
    units,
    persons: peopleLists.flatMap((list) => list.persons),
    problems: [
      ...absent.map((message) => ({ sheet: '', row: null, message })),
      ...[...unitLists, ...peopleLists].flatMap((list) => list.problems),
    ],
  };
}
