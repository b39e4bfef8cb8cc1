import type { Role, UnitKind } from '@rectify/domain';
import { z } from 'zod';
import { id } from './scalars';

export const roles = [
  'handler',
  'head',
  'townshipReviewer',
  'departmentReviewer',
  'reformReviewer',
  'statisticsReviewer',
  'officeClerk',
  'supervisor',
  'leader',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const satisfies readonly Role[];
export const unitKinds = ['party', 'government', 'department', 'township', 'enterprise'] as const satisfies readonly UnitKind[];

/** GET /api/units → { items } */
export const unitView = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    kind: z.enum(unitKinds),
    parentId: id.nullable(),
    aliases: z.array(z.string()),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof unitView>;

/** GET /api/people → { items } */
export const personView = z
  .object({
    id,
    account: z.string(),
    name: z.string(),
    unitId: id,
    unitName: z.string(),
    post: z.string(),
    roles: z.array(z.enum(roles)),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof personView>;

export const unitList = z.object({ items: z.array(unitView) }).meta({ id: 'Units' });
export const personList = z.object({ items: z.array(personView) }).meta({ id: 'People' });
export type UnitList = z.infer<typeof unitList>;
export type PersonList = z.infer<typeof personList>;
