import type { Role } from '../definition';
import type { Sheet } from '../intake/sheet';
import { listRows, repeated, type ListRow } from './list-table';
import type { ListedUnit, OrganisationProblem } from './read-units';
import { administratorRoles, roleOfWord } from './role-words';
import type { Person } from './unit';

/** A person as the list gives them; ids are minted elsewhere. */
export interface ListedPerson extends Omit<Person, 'id' | 'unitId' | 'active'> {
  readonly unitCode: string;
}

export interface ListedPeople {
  readonly persons: readonly ListedPerson[];
  readonly problems: readonly OrganisationProblem[];
}

const headings = {
  account: '账号',
  name: '姓名',
  unitCode: '单位编码',
  unitName: '单位名称',
  post: '职务',
  roles: '角色',
  email: '电子邮箱',
} as const;
type Column = keyof typeof headings;

/** `undefined` where the sheet is no list of people. A row with a problem gives no person. */
export function readPeople(sheet: Sheet, units: readonly ListedUnit[]): ListedPeople | undefined {
  const rows = listRows(sheet, headings, ['account', 'name', 'unitCode', 'roles']);
  if (!rows) return undefined;
  const repeatedAccounts = repeated(rows.map((row) => row.values.account.toLowerCase()));
  const persons: ListedPerson[] = [];
  const problems: OrganisationProblem[] = [];
  for (const row of rows) {
    const { account, name, unitCode, post, email } = row.values;
    const words = row.values.roles.split(/[、,，;；]/).map((word) => word.trim()).filter((word) => word !== '');
    const roles = [...new Set(words.flatMap((word) => roleOfWord(word) ?? []))];
    const faults = [
      ...rowFaults(row, units),
      ...(repeatedAccounts.has(account.toLowerCase()) ? [`账号“${account}”重复。`] : []),
      ...words.filter((word) => !roleOfWord(word)).map((word) => `角色“${word}”不认识。`),
      ...roleFaults(roles),
    ];
    problems.push(...faults.map((message) => ({ sheet: sheet.name, row: row.rowNumber, message })));
    if (faults.length === 0) persons.push({ account, name, unitCode, post, roles, email: email || null });
  }
  return { persons, problems };
}

function rowFaults({ values }: ListRow<Column>, units: readonly ListedUnit[]): readonly string[] {
  const unit = units.find((each) => each.code === values.unitCode);
  const faults: readonly (string | false)[] = [
    values.account === '' && '缺账号。',
    values.name === '' && '缺姓名。',
    !unit && `单位编码“${values.unitCode}”不在机构表中。`,
    unit !== undefined && values.unitName !== '' && values.unitName !== unit.name &&
      `单位名称“${values.unitName}”与编码${unit.code}的“${unit.name}”不一致。`,
  ];
  return faults.filter((fault) => fault !== false);
}

function roleFaults(roles: readonly Role[]): readonly string[] {
  if (roles.length === 0) return ['没有可用的角色。'];
  const isAdministrator = roles.some((role) => administratorRoles.includes(role));
  return isAdministrator && roles.length > 1 ? ['系统管理员、安全管理员、审计管理员互不兼任，也不兼业务角色。'] : [];
}
