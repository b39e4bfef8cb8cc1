import { z } from 'zod';

/** GET /readyz */
export const readiness = z
  .object({
    ready: z.boolean(),
    database: z.enum(['up', 'down']),
    /** `paused`: Temporal or the worker is away; people go on working, reminders catch up later. */
    clock: z.enum(['running', 'paused']),
    message: z.string(),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readiness>;
