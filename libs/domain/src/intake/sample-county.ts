import type { Calendar } from '../calendar';
import { readOrganisation } from '../organisation';
import type { IntakeContext } from './draft-row';
import type { Cell, Sheet } from './sheet';

/** For tests: the county of an organisation workbook, as the shell would store it; ids are simply codes and accounts. */
export function countyOf(organisation: readonly Sheet[], calendar: Calendar): IntakeContext {
  const { units, persons } = readOrganisation(organisation);
  return {
    units: units.map(({ parentCode, ...unit }) => ({ ...unit, id: unit.code, parentId: parentCode })),
    persons: persons.map(({ unitCode, ...person }) => ({ ...person, id: person.account, unitId: unitCode, active: true })),
    listedOn: '2026-08-10',
    calendar,
  };
}

/** For tests: a sheet of plain words. `^` is a cell merged with the one above, `<` with the one to its left. */
export function sheetOf(...rows: readonly (readonly string[])[]): Sheet {
  const cells: Cell[][] = [];
  for (const [row, words] of rows.entries()) {
    cells.push([]);
    for (const [column, word] of words.entries()) {
      const origin = word === '^' ? { row: row - 1, column } : word === '<' ? { row, column: column - 1 } : undefined;
      const covering = origin && cells[origin.row]?.[origin.column];
      cells[row]?.push(covering && origin ? { text: covering.text, coveredBy: covering.coveredBy ?? origin } : { text: word });
    }
  }
  return { name: '清单', rows: cells };
}

const units = sheetOf(
  ['单位编码', '单位名称', '单位类型', '上级单位编码', '简称或曾用名'],
  ['G', '云岭县人民政府', '政府', '', '县政府'],
  ['ZG', '整改工作领导小组办公室', '政府', 'G', '整改办'],
  ['TJ', '县统计局', '部门', 'G', '统计局'],
  ['FG', '县发展和改革局', '部门', 'G', '县发改局；发改局'],
  ['JX', '县经济和信息化科技局', '部门', 'G', '县经信局'],
  ['CZ', '县财政局', '部门', 'G', '县国资局；国资局'],
  ['ZJ', '县住房和城乡建设局', '部门', 'G', '县住建局'],
  ['QL', '青栎镇人民政府', '乡镇', 'G', ''],
  ['DL', '东篱乡人民政府', '乡镇', 'G', '东篱乡'],
);
const people = sheetOf(
  ['账号', '姓名', '单位编码', '单位名称', '职务', '角色（顿号分隔）', '电子邮箱'],
  ['ld1', '云立春', 'G', '', '县委副书记、县长', '责任领导', ''],
  ['ld2', '云雨水', 'G', '', '分管工业副县长', '责任领导', ''],
  ['zg1', '云惊蛰', 'ZG', '', '副主任', '整改办', ''],
  ['tj1', '云春分', 'TJ', '', '股长', '统计审核、部门审核', ''],
  ['fg1', '云清明', 'FG', '', '股长', '发改审核、部门审核', ''],
  ['jx1', '云谷雨', 'JX', '', '股长', '部门审核', ''],
);

const weekends: Calendar = { version: 1, years: [{ year: 2026, days: [] }], dueTime: '18:00', moveRestDays: false };

/** For tests: a county of nine units, two of them townships, and a calendar without holidays. */
export const smallCounty: IntakeContext = countyOf([units, people], weekends);
