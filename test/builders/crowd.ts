import type { Actor, Role, UnitRef } from '@rectify/domain';
import { inspector, secondInspector } from './side-by-side';
import { alsoAs, leader, personOf, secondLeader } from './people';
import {
  commerceBureau, countyGovernment, department, economyBureau, rectificationOffice, reformBureau, statisticsBureau, township,
} from './units';

/** Units that may be responsible in a random issue. */
export const candidateUnits: readonly UnitRef[] = [
  township('青栎镇'), township('白塔乡'), township('云溪镇'), department('县水利局'), economyBureau, statisticsBureau, rectificationOffice,
];

const townshipRoles: readonly Role[] = ['handler', 'head', 'townshipReviewer'];
const bureauRoles: readonly Role[] = ['handler', 'head', 'departmentReviewer', 'reformReviewer', 'statisticsReviewer'];
const rolesIn = (unit: UnitRef): readonly Role[] => {
  if (unit.kind === 'township') return townshipRoles;
  return unit === rectificationOffice ? ['officeClerk', 'supervisor', 'handler', 'head'] : bureauRoles;
};

/** People of every role, among them some who hold several duties in one unit, as small units do, and administrators. */
export const crowd: readonly Actor[] = [
  ...[...candidateUnits, reformBureau, commerceBureau].flatMap((unit) => {
    const [first, second, third = 'handler'] = rolesIn(unit) as [Role, Role, Role?];
    return [
      ...rolesIn(unit).map((role) => personOf(unit, role)),
      alsoAs(personOf(unit, first, 3), second, third),
      alsoAs(personOf(unit, third, 4), first),
    ];
  }),
  inspector,
  secondInspector,
  leader,
  secondLeader,
  personOf(countyGovernment, 'systemAdministrator'),
  personOf(countyGovernment, 'auditAdministrator'),
];
