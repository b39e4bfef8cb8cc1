import type { Positions, UnitRef } from '@rectify/domain';

/** 乡镇; the same name is the same unit. */
export function township(name: string): UnitRef {
  return { id: `township-${name}`, name, kind: 'township' };
}

/** 部门 */
export function department(name: string): UnitRef {
  return { id: `department-${name}`, name, kind: 'department' };
}

/** So many different townships. */
export function townships(count: number): readonly UnitRef[] {
  return Array.from({ length: count }, (_, index) => township(`第${index + 1}乡镇`));
}

export const rectificationOffice: UnitRef = { id: 'office', name: '县整改办', kind: 'government' };
export const statisticsBureau = department('县统计局');
export const reformBureau = department('县发改局');
export const economyBureau = department('县经信局');
export const commerceBureau = department('县商务局');
/** Where the 责任领导 sit. */
export const countyGovernment: UnitRef = { id: 'county', name: '县人民政府', kind: 'government' };

/** Who holds the fixed duties unless a story says otherwise. */
export const positions: Positions = {
  office: rectificationOffice,
  industryDepartment: economyBureau,
  reformBureau,
  statisticsBureau,
};
