import type { Instant } from '@rectify/domain';
import { readDirectory, tellPeople, type PlatformNotice } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { permissionsOf } from '../session/permissions';

/** Everybody who may decide what this person hands in is told that it waits. */
export async function tellApprovers(manager: EntityManager, authorId: string, notice: Omit<PlatformNotice, 'why'>, at: Instant): Promise<void> {
  const { people } = await readDirectory(manager);
  const approvers = people.filter(({ id, active, unitId, roles }) => active && id !== authorId && permissionsOf({ personId: id, unitId, roles }).includes('publishDefinitions'));
  await tellPeople(manager, approvers.map(({ id }) => id), { ...notice, why: '您可以批准或退回；须由编制人以外的人办理，一人办理即可' }, at);
}
