import { joinScopes, scopeOf, type Actor, type Role, type Scope } from '@rectify/domain';

/** The person who calls, as the session found them a moment ago. */
export interface SignedIn {
  readonly personId: string;
  readonly account: string;
  readonly name: string;
  readonly post: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** Roles nobody on duty holds in the unit: its head stands in. */
  readonly vacantRoles: readonly Role[];
  /** People of the unit named for a task and no longer in post: its head stands in. */
  readonly standsInFor: readonly string[];
  /** Those who entrusted this person with their duties today (委托). */
  readonly standsFor: readonly Principal[];
  /** SHA-256 of the session's token, hexadecimal. */
  readonly sessionHash: string;
  readonly expiresAt: Date;
}

/** 委托人 */
export interface Principal {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
}

/** As the core knows a person who acts. */
export function actorOf({ personId, name, unitId, unitName, roles, vacantRoles, standsInFor }: SignedIn): Actor {
  return { personId, name, unitId, unitName, roles: [...roles, ...vacantRoles], ...(standsInFor.length > 0 && { standsInFor }) };
}

/** The person, and everybody they act for, with both names. */
export function actorsOf(person: SignedIn): readonly [Actor, ...Actor[]] {
  const delegate = { personId: person.personId, name: person.name };
  const instead = person.standsFor.map(({ personId, name, unitId, unitName, roles }): Actor => ({ personId, name, unitId, unitName, roles, delegate }));
  return [actorOf(person), ...instead];
}

/** Whose issues the person sees, those of whom they act for included. */
export function scopeOfPerson({ personId, unitId, roles, standsFor }: SignedIn): Scope {
  return joinScopes(scopeOf({ id: personId, unitId, roles }), standsFor.map((each) => scopeOf({ id: each.personId, unitId: each.unitId, roles: each.roles })));
}
