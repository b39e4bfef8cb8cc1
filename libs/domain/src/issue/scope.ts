import type { Role } from '../definition';

/** Whose issues a person sees: all, or those of the own unit and the own line. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'own'; readonly unitId: string; readonly personId: string }
  | { readonly kind: 'none' };

const seesAll: readonly Role[] = ['officeClerk', 'supervisor'];
const administers: readonly Role[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

/**
 * 整改办 and 督办员 see every issue; a leader his line's, a unit its own and those it reviews. Administrators keep the
 * system and see no issue: the three of them are exclusive with every duty in the process.
 */
export function scopeOf(person: { readonly id: string; readonly unitId: string; readonly roles: readonly Role[] }): Scope {
  if (person.roles.some((role) => seesAll.includes(role))) return { kind: 'all' };
  if (person.roles.some((role) => administers.includes(role))) return { kind: 'none' };
  return { kind: 'own', unitId: person.unitId, personId: person.id };
}

/** Does the scope reach an issue that these units and leaders see? */
export function reaches(scope: Scope, issue: { readonly unitIds: readonly string[]; readonly leaderIds: readonly string[] }): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'own':
      return issue.unitIds.includes(scope.unitId) || issue.leaderIds.includes(scope.personId);
  }
}
