import { z } from 'zod';
import { definitionRef } from './definitions';
import { definitionSchema } from './definition-schema';
import { amount, businessDate, id, instant, neededWords, severity, words } from './scalars';

const units = z.number().int().min(0).max(30);

/** What the issue of a 推演 is about: only what a process may ask. */
export const rehearsalFacts = z
  .strictObject({
    /** 板块 */
    section: neededWords(50),
    issueType: words(100).default(''),
    severity: severity.optional(),
    amount: amount.optional(),
    /** So many 乡镇 and 部门 of the county are responsible, unless they are chosen. */
    townships: units.default(1),
    departments: units.default(0),
    unitIds: z.array(id).max(30).optional(),
    /** 整改时限 in words, as a list would say it. */
    deadline: neededWords(200),
  })
  .refine(({ townships, departments, unitIds }) => townships + departments > 0 || (unitIds ?? []).length > 0, { error: '至少要有一个责任单位' })
  .meta({ id: 'RehearsalFacts' });
export type RehearsalFacts = z.infer<typeof rehearsalFacts>;

const stageKey = z.string().min(1).max(60);
const startsOn = businessDate.refine((date) => date >= '2020-01-01' && date <= '2050-12-31', { error: '应在2020年至2050年之间' });
const workdays = z.number().int().min(1).max(120);

/** 剧本 */
export const rehearsalScenario = z
  .discriminatedUnion('pace', [
    z.strictObject({ pace: z.literal('onTime'), startsOn }),
    z.strictObject({ pace: z.literal('late'), startsOn, workdays, stages: z.array(stageKey).max(100).optional() }),
    z.strictObject({ pace: z.literal('returned'), startsOn, times: z.number().int().min(1).max(10), from: stageKey.optional(), to: stageKey.optional() }),
    z.strictObject({ pace: z.literal('onHoliday'), startsOn }),
  ])
  .meta({ id: 'RehearsalScenario' });
export type RehearsalScenario = z.infer<typeof rehearsalScenario>;

const asked = { facts: rehearsalFacts, scenario: rehearsalScenario };
/** POST /api/definitions/simulate: of a published version, or of a definition as it stands. */
export const rehearsalRequest = z
  .union([z.strictObject({ ref: definitionRef, ...asked }), z.strictObject({ definition: definitionSchema, ...asked })])
  .meta({ id: 'RehearsalRequest' });
export type RehearsalRequest = z.infer<typeof rehearsalRequest>;

export const rehearsalStep = z
  .object({
    at: z.string(),
    kind: z.enum(['环节', '办理', '到期', '文书', '通知']),
    /** Who acts, is waited for, or is told. */
    who: z.string(),
    what: z.string(),
    stage: z.string().nullable(),
    stageName: z.string().nullable(),
    unitName: z.string().nullable(),
    round: z.number().int(),
    /** Until when, where a stage opens. */
    due: z.string().nullable(),
    /** 暂定 */
    provisional: z.boolean(),
    channels: z.array(z.enum(['inApp', 'mail'])),
  })
  .meta({ id: 'RehearsalStep' });
export type RehearsalStepView = z.infer<typeof rehearsalStep>;

/** What a 推演 comes to; at most 2,000 steps. */
export const rehearsalView = z
  .object({
    steps: z.array(rehearsalStep),
    /** Steps that were left out at the end. */
    leftOut: z.number().int(),
    /** Came to 销号. */
    ended: z.boolean(),
    stuckAt: z.object({ at: z.string(), stageName: z.string().nullable(), why: z.string() }).nullable(),
    totals: z.object({ workdays: z.number().int().nullable(), provisional: z.boolean(), notices: z.number().int(), orders: z.number().int(), returns: z.number().int() }),
    /** Weekends and holidays on the way. */
    rests: z.array(z.object({ from: z.string(), to: z.string(), days: z.number().int(), name: z.string().nullable(), provisional: z.boolean() })),
  })
  .meta({ id: 'Rehearsal' });
export type RehearsalView = z.infer<typeof rehearsalView>;

/** POST /api/definitions/drafts/{id}/drill and /api/definitions/{key}/versions/{version}/drill */
export const newDrill = z
  .strictObject({
    facts: rehearsalFacts,
    /** Seconds of business time in one second. */
    rate: z.number().min(1).max(1_000_000),
    /** Business time at which the drill begins; now when left out. */
    startsAt: instant.optional(),
  })
  .meta({ id: 'NewDrill' });
export type NewDrill = z.infer<typeof newDrill>;

export const drillView = z
  .object({ batchId: id, issueId: id, /** 交办 is done; otherwise a fact is missing. */ assigned: z.boolean() })
  .meta({ id: 'Drill' });
export type DrillView = z.infer<typeof drillView>;
