import { z } from 'zod';
import { businessDate, id, neededWords } from './scalars';

/** POST /api/delegations: 委托 of the caller, or of `personId` by the unit's head or 整改办. */
export const newDelegation = z
  .strictObject({ personId: id.optional(), delegateId: id, from: businessDate, until: businessDate, reason: neededWords(500) })
  .meta({ id: 'NewDelegation' });
export type NewDelegation = z.infer<typeof newDelegation>;

const party = z.object({ id, name: z.string(), unitName: z.string() });

export const delegationView = z
  .object({
    id,
    person: party,
    delegate: party,
    from: z.string(),
    until: z.string(),
    reason: z.string(),
    state: z.enum(['未开始', '进行中', '已结束', '已撤回']),
    /** May the caller revoke it? */
    mayRevoke: z.boolean(),
  })
  .meta({ id: 'Delegation' });
export type DelegationView = z.infer<typeof delegationView>;

/** GET /api/delegations: the caller's own, given and received; a head's unit's; all for 整改办. */
export const delegationList = z.object({ items: z.array(delegationView) }).meta({ id: 'Delegations' });
export type DelegationList = z.infer<typeof delegationList>;
