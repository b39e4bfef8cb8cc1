import type { Retention, UnitDays } from '@rectify/domain';
import { z } from 'zod';
import { calendarMove } from './calendars';
import { businessDate, id, neededWords } from './scalars';

const days = z.number().int().min(0).max(100_000);

/** 保存期限; how short each may be is the core's business. */
export const retention = z.strictObject({
  webhookDeliveryDays: days,
  chatDays: days,
  digestDays: days,
  mailDays: days,
  sessionDays: days,
  importDraftDays: days,
  uploadDays: days,
}) satisfies z.ZodType<Retention>;

const dates = z.array(businessDate).max(400);
const unitDays = z.strictObject({ workdays: dates, restDays: dates }) satisfies z.ZodType<UnitDays>;
/** 单位工作日 of all units that have any. */
export const unitCalendars = z.record(id, unitDays).refine((units) => Object.keys(units).length <= 500, { error: '最多500个单位' });

/** What is proposed: a whole new body of one kind of rule, and why. */
const note = neededWords(500);
export const countyRuleProposal = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('retention'), body: retention, note }),
    z.strictObject({ kind: z.literal('unitCalendars'), body: unitCalendars, note }),
  ])
  .meta({ id: 'CountyRuleProposal' });
export type CountyRuleProposal = z.infer<typeof countyRuleProposal>;
export const countyRuleKind = z.enum(['retention', 'unitCalendars']);
export type CountyRuleKind = z.infer<typeof countyRuleKind>;

export const countyRuleRejection = z.strictObject({ reason: neededWords(500) }).meta({ id: 'CountyRuleRejection' });
export type CountyRuleRejection = z.infer<typeof countyRuleRejection>;

const body = z.union([retention, unitCalendars]);

/** One version of a rule, or what is proposed to become one. */
export const countyRuleView = z
  .object({
    id,
    kind: countyRuleKind,
    body,
    state: z.enum(['submitted', 'approved', 'rejected', 'withdrawn']),
    note: z.string(),
    authorId: id,
    authorName: z.string(),
    submittedAt: z.string(),
    deciderName: z.string().nullable(),
    decidedAt: z.string().nullable(),
    rejection: z.string().nullable(),
  })
  .meta({ id: 'CountyRule' });
export type CountyRuleView = z.infer<typeof countyRuleView>;

/** GET /api/county-rules/{kind}: what holds now, and its history, the newest first. */
export const countyRuleList = z.object({ inForce: body, items: z.array(countyRuleView) }).meta({ id: 'CountyRuleList' });
export type CountyRuleList = z.infer<typeof countyRuleList>;

/** POST /api/county-rules/preview: deadlines that 单位工作日 would move. */
export const countyRulePreview = z
  .object({ problems: z.array(z.string()), issues: z.number().int(), movedIssues: z.number().int(), moves: z.array(calendarMove), isCut: z.boolean() })
  .meta({ id: 'CountyRulePreview' });
export type CountyRulePreview = z.infer<typeof countyRulePreview>;
