import type { Duty, Role, UnitRelation } from '@rectify/domain';

export const relations = [
  'responsibleUnit', 'leadUnit', 'planOwner', 'office', 'industryDepartment', 'reformBureau', 'statisticsBureau', 'supervisionOffice', 'responsibleLeader',
] as const satisfies readonly UnitRelation[];
export const dutyRoles = [
  'handler', 'head', 'townshipReviewer', 'departmentReviewer', 'reformReviewer', 'statisticsReviewer', 'officeClerk', 'supervisor', 'leader',
] as const satisfies readonly Role[];

/** Who usually acts for a unit in this relation. */
const usual: Readonly<Record<UnitRelation, Role>> = {
  responsibleUnit: 'handler',
  leadUnit: 'handler',
  planOwner: 'handler',
  office: 'officeClerk',
  industryDepartment: 'departmentReviewer',
  reformBureau: 'reformReviewer',
  statisticsBureau: 'statisticsReviewer',
  supervisionOffice: 'supervisor',
  responsibleLeader: 'leader',
};

const nobody = { id: '', name: '' };

/** 职责 in this relation: by the unit's part in the issue, or by name, with the name still to be chosen. */
export function dutyOf(relation: Duty['relation']): Duty {
  if (relation === 'namedUnit') return { relation, unit: { ...nobody, kind: '' }, role: 'head' };
  if (relation === 'namedPerson') return { relation, person: { ...nobody, post: '' }, unit: { ...nobody, kind: '' }, role: 'head' };
  return { relation, role: usual[relation] };
}
