import { z } from 'zod';

/** RFC 9457 problem details with a stable `code` and a Chinese `detail`. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    /** JSON pointer into the body, and a sentence. */
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    /** With STALE_VERSION: the present version of the issue. */
    version: z.number().int().optional(),
    traceId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
