import { holderKey, roleName, type Role } from '@rectify/domain';

interface Person {
  readonly personId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
}

/** Every name under which tasks may be held by this person: each role in the unit, and the person alone. */
export function holderKeysOf({ personId, unitId, roles }: Person): string[] {
  return [...roles.map((role) => holderKey({ unitId, role })), holderKey({ personId })];
}

/** Why a task held under this name is in the person's list. */
export function whyHeld(holder: string, returned: boolean, { unitName, unitId, roles }: Person): string {
  const role = roles.find((each) => holderKey({ unitId, role: each }) === holder);
  const duty = role ? `您是${unitName}${roleName(role)}` : '您是本问题的责任领导';
  return returned ? `${duty}；已退回，请补正` : duty;
}
