import type { Role } from '../definition';

/** Whose issues a person sees: all, or those of the own unit and the own line. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'own'; readonly unitIds: readonly string[]; readonly personIds: readonly string[] }
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
  return { kind: 'own', unitIds: [person.unitId], personIds: [person.id] };
}

/** What somebody sees who also acts for others. */
export function joinScopes(own: Scope, others: readonly Scope[]): Scope {
  return others.reduce((joined, other) => {
    if (joined.kind === 'all' || other.kind === 'none') return joined;
    if (other.kind === 'all' || joined.kind === 'none') return other;
    return { kind: 'own', unitIds: [...joined.unitIds, ...other.unitIds], personIds: [...joined.personIds, ...other.personIds] };
  }, own);
}

/** Does the scope reach an issue that these units and leaders see? */
export function reaches(scope: Scope, issue: { readonly unitIds: readonly string[]; readonly leaderIds: readonly string[] }): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'own':
      return issue.unitIds.some((id) => scope.unitIds.includes(id)) || issue.leaderIds.some((id) => scope.personIds.includes(id));
  }
}
