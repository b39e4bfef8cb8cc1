import { z } from 'zod';
import { definitionKey } from './definition-key';
import { businessDate, id, neededWords } from './scalars';

/** 督察批次. A drill (演练) runs business time `rate` times faster and counts in no figure. */
export const batchView = z
  .object({
    id,
    name: z.string(),
    kind: z.enum(['formal', 'drill']),
    /** 交办日期 of the list: the base of relative deadlines. */
    listedOn: z.string(),
    rate: z.number().nullable(),
    issueCount: z.number().int(),
    createdAt: z.string(),
    /** The process its issues are worked by. */
    definition: z.object({ key: z.string(), name: z.string() }),
  })
  .meta({ id: 'Batch' });
export type BatchView = z.infer<typeof batchView>;
export const batchList = z.object({ items: z.array(batchView) }).meta({ id: 'Batches' });
export type BatchList = z.infer<typeof batchList>;

// The process its new issues are registered with, always in the version then in force; the standard one when left out.
const process = { definitionKey: definitionKey.optional() };

/** POST /api/batches */
export const newBatch = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('formal'), name: neededWords(100), listedOn: businessDate, ...process }),
    z.strictObject({
      kind: z.literal('drill'),
      name: neededWords(100),
      listedOn: businessDate,
      ...process,
      /** Seconds of business time in one second: 3600 lets an hour pass in a second. */
      rate: z.number().min(1).max(1_000_000),
      /** Business time at which the drill begins; now when left out. */
      startsAt: z.iso.datetime().optional(),
    }),
  ])
  .meta({ id: 'NewBatch' });
export type NewBatch = z.infer<typeof newBatch>;

/** PATCH /api/batches/{id} */
export const batchPatch = z.strictObject({ name: neededWords(100) }).meta({ id: 'BatchPatch' });
export type BatchPatch = z.infer<typeof batchPatch>;
