import type { OrderPolicy, RecheckPolicy, SelfCheckPolicy, SidePathPolicy, TimeOfDay } from '@rectify/domain';
import { z } from 'zod';
import { neededWords, words } from '../scalars';
import { audience, checklist, duties, ladder, name, partKey, role, steps, unitRelation } from './parts';

const days = (most: number) => z.number().int().min(1).max(most);
const reasons = z.array(neededWords(60)).min(1).max(40);

/** 旁路 */
export const sidePaths = z.strictObject({
  extension: z.strictObject({ reasons, most: days(20), mostDays: days(1500), decideWithin: days(60) }).optional(),
  appeal: z.strictObject({ grounds: reasons, decideWithin: days(60) }).optional(),
  assistance: z.strictObject({ within: days(400) }).optional(),
  transfer: z.boolean().optional(),
  suspension: z.boolean().optional(),
}) satisfies z.ZodType<SidePathPolicy>;

/** 回头看 */
export const recheck = z.strictObject({
  months: z.array(days(60)).min(1).max(24),
  opensAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '时刻写作 09:00' }).transform((text) => text as TimeOfDay),
  duty: duties,
  limit: z.strictObject({ workdays: days(400) }),
  ladder,
  checklist,
  evidenceRequired: z.boolean(),
  reopensAt: partKey,
}) satisfies z.ZodType<RecheckPolicy>;

/** 举一反三 */
export const selfChecks = z.strictObject({
  process: z.strictObject({ key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/), version: days(1_000_000) }),
}) satisfies z.ZodType<SelfCheckPolicy>;

const orderRule = z.strictObject({
  kind: z.enum(['yellow', 'red', 'talk', 'circular', 'accountability']),
  name,
  prefix: words(20),
  step: z.enum(steps).optional(),
  signedBy: duties.nullable(),
  answeredBy: z.array(role).max(12),
  copies: audience,
  copyNames: z.array(neededWords(60)).max(20),
  receiptWithin: days(60),
  replyWithin: days(400).nullable(),
  requirement: words(1000),
  scores: z.array(z.strictObject({ nth: days(100), score: z.number().min(-1000).max(1000) })).max(20),
});

/** 督办文书 */
export const orders = z.strictObject({ issuedBy: unitRelation, draftedBy: duties, closedBy: duties, kinds: z.array(orderRule).max(5) }) satisfies z.ZodType<OrderPolicy>;
