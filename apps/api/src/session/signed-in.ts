import { scopeOf, type Actor, type Role, type Scope } from '@rectify/domain';

/** The person who calls, as the session found them a moment ago. */
export interface SignedIn {
  readonly personId: string;
  readonly account: string;
  readonly name: string;
  readonly post: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** SHA-256 of the session's token, hexadecimal. */
  readonly sessionHash: string;
  readonly expiresAt: Date;
}

/** As the core knows a person who acts. */
export function actorOf({ personId, name, unitId, unitName, roles }: SignedIn): Actor {
  return { personId, name, unitId, unitName, roles };
}

/** Whose issues the person sees. */
export function scopeOfPerson({ personId, unitId, roles }: SignedIn): Scope {
  return scopeOf({ id: personId, unitId, roles });
}
