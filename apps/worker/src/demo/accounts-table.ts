import { roleName } from '@rectify/domain';
import type { DemoCounty } from './demo-county';

const headings = ['账号', '密码', '姓名', '单位', '角色'];

/** The accounts to log in with, aligned for a terminal where a Chinese character is two columns wide. */
export function accountsTable(county: DemoCounty, accounts: readonly string[], password: string): string {
  const rows = accounts.map((account) => {
    const { name, roles } = county.person(account);
    return [account, password, name, county.unitOfPerson(account), roles.map(roleName).join('、')];
  });
  return aligned([headings, ...rows]);
}

/** Columns padded to the widest cell, two spaces between them. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ').trimEnd()).join('\n');
}

/** Columns on a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1), 0);
}
