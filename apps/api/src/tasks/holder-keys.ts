import { holderKey, roleName, type Role } from '@rectify/domain';

interface Duties {
  readonly personId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
}

interface Person extends Duties {
  readonly vacantRoles: readonly Role[];
  readonly standsInFor: readonly string[];
  readonly standsFor: readonly (Duties & { readonly name: string })[];
}

/** Every name under which tasks may be held by this person: each role in the unit, the person alone, and those they act for. */
export function holderKeysOf(person: Person): string[] {
  const { unitId, vacantRoles, standsInFor, standsFor } = person;
  const vacant = [...vacantRoles.map((role) => holderKey({ unitId, role })), ...standsInFor.map((personId) => holderKey({ personId }))];
  return [...new Set([...keysOf(person), ...vacant, ...standsFor.flatMap(keysOf)])];
}

/** Why a task held under this name is in the person's list. */
export function whyHeld(holder: string, returned: boolean, person: Person): string {
  const duty = dutyBy(holder, person);
  return returned ? `${duty}；已退回，请补正` : duty;
}

function dutyBy(holder: string, person: Person): string {
  const { unitId, unitName, vacantRoles, standsFor } = person;
  const isThis = (role: Role) => holderKey({ unitId, role }) === holder;
  const own = person.roles.find(isThis);
  if (own) return `您是${unitName}${roleName(own)}`;
  const vacant = vacantRoles.find(isThis);
  if (vacant) return `${unitName}没有在岗的${roleName(vacant)}，由您作为主要负责人办理`;
  const principal = standsFor.find((each) => keysOf(each).includes(holder));
  if (principal) return `您受${principal.name}委托办理`;
  if (holder !== holderKey({ personId: person.personId })) return '原定承办人员已不在岗，由您作为主要负责人办理';
  return person.roles.includes('leader') ? '您是本问题的责任领导' : '这一环节指定由您办理';
}

function keysOf({ personId, unitId, roles }: Duties): readonly string[] {
  return [...roles.map((role) => holderKey({ unitId, role })), holderKey({ personId })];
}
