import type { Permission } from '@rectify/contracts';
import { notAllowed } from '../http/problem';
import { permissionsOf } from '../session/permissions';
import type { SignedIn } from '../session/signed-in';

/** 403 with this sentence when the person may not. */
export function requirePermission(person: SignedIn, permission: Permission, sentence: string): void {
  if (!permissionsOf(person).includes(permission)) throw notAllowed(sentence);
}
