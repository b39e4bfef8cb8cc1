import { roleName } from '../../issue/duty';
import type { Duty, UnitRelation } from '../parts';

const relationNames: Readonly<Record<UnitRelation, string>> = {
  responsibleUnit: '责任单位',
  leadUnit: '牵头单位',
  planOwner: '方案编制单位',
  office: '整改办',
  industryDepartment: '行业主管部门',
  reformBureau: '发改部门',
  statisticsBureau: '统计部门',
  supervisionOffice: '督查室',
  responsibleLeader: '责任领导',
};

/** 单位关系 in words. */
export function relationInWords(relation: UnitRelation): string {
  return relationNames[relation];
}

/** 职责 as a definition states it, before any issue: “责任单位经办人”, “县财政局经办人”. */
export function dutyInWords(duty: Duty): string {
  if (duty.relation === 'namedPerson') return `${duty.unit.name}${duty.person.name}（${roleName(duty.role)}）`;
  if (duty.relation === 'namedUnit') return `${duty.unit.name}${roleName(duty.role)}`;
  if (duty.relation === 'responsibleLeader' && duty.role === 'leader') return relationNames.responsibleLeader;
  if (duty.relation === 'office' && duty.role === 'officeClerk') return roleName('officeClerk');
  return `${relationNames[duty.relation]}${roleName(duty.role)}`;
}
