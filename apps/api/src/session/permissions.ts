import type { Permission } from '@rectify/contracts';
import { administratorRoles, scopeOf, type Role } from '@rectify/domain';

interface Holder {
  readonly personId: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
}

const supervising: readonly Role[] = ['officeClerk', 'supervisor', 'leader'];

/** What the whole interface may show this person. Whether an act on an issue is allowed, only the core decides. */
export function permissionsOf({ personId, unitId, roles }: Holder): Permission[] {
  const isOffice = roles.includes('officeClerk');
  const granted: readonly [Permission, boolean][] = [
    ['registerIssues', isOffice],
    ['importIssues', isOffice],
    ['superviseIssues', roles.some((role) => supervising.includes(role))],
    ['seeAllIssues', scopeOf({ id: personId, unitId, roles }).kind === 'all'],
    ['maintainCalendar', isOffice || roles.includes('systemAdministrator')],
    ['editDefinitions', isOffice || roles.includes('systemAdministrator')],
    // Never of one's own draft.
    ['publishDefinitions', isOffice || roles.some((role) => role === 'systemAdministrator' || role === 'securityAdministrator')],
    ['migrateIssues', isOffice],
    ['administer', roles.some((role) => administratorRoles.includes(role))],
    ['audit', roles.includes('auditAdministrator')],
  ];
  return granted.filter(([, holds]) => holds).map(([permission]) => permission);
}
