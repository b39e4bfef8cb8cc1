import type { Stage, StageAct } from '@rectify/domain';
import { z } from 'zod';
import { neededWords } from '../scalars';
import { checklist, condition, duties, fields, ladder, limit, name, partKey, requiredEvidence, role } from './parts';

const acts = ['assign', 'receive', 'plan', 'work', 'submit', 'review', 'signOff'] as const satisfies readonly StageAct[];
export const signatures = z.union([z.literal('everyHolder'), z.strictObject({ atLeast: z.number().int().min(1).max(20) })]);

/** 环节 */
export const stage = z.strictObject({
  key: partKey,
  name,
  status: neededWords(20),
  act: z.enum(acts),
  each: z.enum(['issue', 'responsibleUnit']),
  group: partKey.optional(),
  signatures: signatures.optional(),
  when: condition.optional(),
  duty: duties,
  fallback: duties.optional(),
  completedBy: z.array(role).max(12).optional(),
  limit,
  ladder,
  returns: z.array(partKey).max(100),
  mayKeepSignatures: z.boolean().optional(),
  checklist,
  requiredEvidence: requiredEvidence.optional(),
  ticksMeasures: z.union([z.literal(true), z.literal('withEvidence')]).optional(),
  onSite: z.strictObject({ when: condition, people: z.number().int().min(1).max(20) }).optional(),
  asks: z.literal('selfCheckResult').optional(),
  fields: fields.optional(),
}) satisfies z.ZodType<Stage>;

/** 并行环节组 */
export const stageGroup = z.strictObject({
  key: partKey,
  name,
  completes: z.union([z.enum(['all', 'any']), z.strictObject({ atLeast: z.number().int().min(1).max(20) })]),
});
