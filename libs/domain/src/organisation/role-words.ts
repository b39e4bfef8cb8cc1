import type { Role } from '../definition';
import type { UnitKind } from './unit';

/** The word the county's list of people uses for each role. */
export const roleWords: Readonly<Record<Role, string>> = {
  handler: '经办人',
  head: '单位负责人',
  townshipReviewer: '乡镇审核',
  departmentReviewer: '部门审核',
  reformReviewer: '发改审核',
  statisticsReviewer: '统计审核',
  officeClerk: '整改办',
  supervisor: '督办员',
  leader: '责任领导',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
};

/** The word the county's list of units uses for each kind. */
export const unitKindWords: Readonly<Record<UnitKind, string>> = {
  party: '县委',
  government: '政府',
  department: '部门',
  township: '乡镇',
  enterprise: '企业',
};

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | undefined =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word.trim());

export function roleOfWord(word: string): Role | undefined {
  return keyOf(roleWords, word);
}

export function unitKindOfWord(word: string): UnitKind | undefined {
  return keyOf(unitKindWords, word);
}

/** 三员: three people, who hold no other role. */
export const administratorRoles: readonly Role[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];
