import { notAllowed } from '../http/problem';
import { permissionsOf } from '../session/permissions';
import { requirePermission } from '../session/require-permission';
import type { SignedIn } from '../session/signed-in';

/** Whoever defines processes or approves them. 403 for others. */
export function requireReading(person: SignedIn): void {
  const held = permissionsOf(person);
  if (!held.includes('editDefinitions') && !held.includes('publishDefinitions')) throw notAllowed('流程定义由系统管理员和整改办编制，由安全管理员或另一名编制人批准。');
}

export function requireEditing(person: SignedIn): void {
  requirePermission(person, 'editDefinitions', '流程定义由系统管理员和整改办编制。');
}

export function requirePublishing(person: SignedIn): void {
  requirePermission(person, 'publishDefinitions', '流程定义由安全管理员或另一名编制人批准发布。');
}
