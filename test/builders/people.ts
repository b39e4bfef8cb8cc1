import type { Actor, PersonRef, Role, UnitRef } from '@rectify/domain';
import { countyGovernment, economyBureau, rectificationOffice, reformBureau, statisticsBureau } from './units';

const surnames = ['简', '阮', '宓', '莘', '柏', '喻', '钮', '鄢', '隗', '幸', '舒', '滑'];
const givenNames = ['雨水', '谷雨', '小满', '白露', '秋分', '立冬', '小雪', '清明', '芒种', '霜降', '惊蛰'];

/** A made-up name, always the same for the same person. */
function nameOf(personId: string): string {
  const sum = [...personId].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 100_003, 7);
  return `${surnames[sum % surnames.length]}${givenNames[sum % givenNames.length]}`;
}

/** The person who holds this role in this unit; `which` tells two of them apart. */
export function personOf(unit: UnitRef, role: Role, which = 1): Actor {
  const personId = `${unit.id}/${role}/${which}`;
  return { personId, name: nameOf(personId), unitId: unit.id, unitName: unit.name, roles: [role] };
}

/** The same person with further roles in the same unit. */
export function alsoAs(person: Actor, ...roles: readonly Role[]): Actor {
  return { ...person, roles: [...new Set([...person.roles, ...roles])] };
}

/** 经办人 */
export const handlerOf = (unit: UnitRef): Actor => personOf(unit, 'handler');
/** 单位主要负责人 */
export const headOf = (unit: UnitRef): Actor => personOf(unit, 'head');
/** 乡镇审核人员 */
export const townshipReviewerOf = (unit: UnitRef): Actor => personOf(unit, 'townshipReviewer');
/** 部门审核人员 */
export const departmentReviewerOf = (unit: UnitRef): Actor => personOf(unit, 'departmentReviewer');

export const officeClerk = personOf(rectificationOffice, 'officeClerk');
export const secondOfficeClerk = personOf(rectificationOffice, 'officeClerk', 2);
export const supervisor = personOf(rectificationOffice, 'supervisor');
export const departmentReviewer = departmentReviewerOf(economyBureau);
export const reformReviewer = personOf(reformBureau, 'reformReviewer');
export const statisticsReviewer = personOf(statisticsBureau, 'statisticsReviewer');
export const leader = personOf(countyGovernment, 'leader');
export const secondLeader = personOf(countyGovernment, 'leader', 2);

/** A person as an issue's facts name them. */
export function asLeader(person: Actor): PersonRef {
  return { id: person.personId, name: person.name, post: '副县长' };
}
