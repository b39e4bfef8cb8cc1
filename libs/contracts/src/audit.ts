import { z } from 'zod';
import { businessDate, cursor, id, pageLimit } from './scalars';

/** What a change was made to: the first part of its action. */
export const auditAreas = ['definitionDraft', 'definition', 'noticeTemplate', 'countyRule', 'calendar', 'batch', 'import', 'delegation', 'webhook', 'ledger', 'archive', 'audit'] as const;
export type AuditArea = (typeof auditAreas)[number];

/** GET /api/audit: newest first; days in UTC+8, both included. */
export const auditQuery = z.strictObject({
  area: z.enum(auditAreas).optional(),
  person: id.optional(),
  from: businessDate.optional(),
  to: businessDate.optional(),
  cursor: cursor.optional(),
  limit: pageLimit.default(50),
});
export type AuditQuery = z.infer<typeof auditQuery>;
export type AuditQueryString = z.input<typeof auditQuery>;

export const auditItem = z
  .object({
    id,
    at: z.string(),
    /** `null`: the product itself. */
    personName: z.string().nullable(),
    unitName: z.string().nullable(),
    /** Stable, like `definitionDraft.published`. */
    action: z.string(),
    /** The same in words. */
    title: z.string(),
    subject: z.string(),
    details: z.array(z.object({ label: z.string(), value: z.string() })),
  })
  .meta({ id: 'AuditItem' });
export type AuditItem = z.infer<typeof auditItem>;

export const auditList = z.object({ items: z.array(auditItem), nextCursor: z.string().nullable() }).meta({ id: 'AuditList' });
export type AuditList = z.infer<typeof auditList>;

/** POST /api/audit/verify: every log against its chain of hashes, and what is shown against the log. */
export const auditVerification = z
  .object({
    at: z.string(),
    issues: z.number().int(),
    faults: z.array(z.object({ issueId: id, code: z.string(), seq: z.number().int().nullable(), message: z.string() })),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof auditVerification>;
