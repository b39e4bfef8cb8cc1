import { z } from 'zod';
import { evidence, evidenceView } from './evidence';
import { businessDate, id, words } from './scalars';

/** 自查结果: 零报告, or what was found, one by one with its 佐证. */
export const selfCheckResult = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('nil') }),
    z.strictObject({
      kind: z.literal('findings'),
      findings: z.array(z.strictObject({ text: words(), evidence: z.array(evidence).max(20) })).max(100),
    }),
  ])
  .meta({ id: 'SelfCheckResult' });

/** 自查结果 as it is shown. */
export const selfCheckResultView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nil') }),
  z.object({ kind: z.literal('findings'), findings: z.array(z.object({ text: z.string(), evidence: z.array(evidenceView) })) }),
]);

/** 举一反三: one self-check issue for each of these units, to be reported by that day. */
export const selfCheckCommands = [
  z
    .strictObject({
      type: z.literal('startSelfChecks'),
      expectedVersion: z.number().int().min(1).optional(),
      unitIds: z.array(id).max(500),
      deadline: businessDate,
    })
    .meta({ id: 'StartSelfChecks' }),
] as const;

export const selfCheckOrigin = z.object({ issueId: id, code: z.string() }).meta({ id: 'SelfCheckOrigin' });

/** What the button of a report asks for besides the words. */
export const selfCheckAction = { asks: z.literal('selfCheckResult').optional() };

const line = z
  .object({
    issueId: id,
    code: z.string(),
    unit: z.object({ id, name: z.string(), kind: z.string() }),
    status: z.string(),
    light: z.enum(['绿', '蓝', '黄', '红', '灰']),
    /** 整改时限 of the self-check, as it now is. */
    deadline: z.string().nullable(),
    provisional: z.boolean(),
    /** `null`: 未报. */
    report: z
      .object({ result: selfCheckResultView, done: z.string(), at: z.string(), by: z.string() })
      .nullable(),
  })
  .meta({ id: 'SelfCheckLine' });
export type SelfCheckLine = z.infer<typeof line>;

/** GET /api/issues/{id}/self-checks: the self-checks this person may see, with sums over just these. */
export const selfCheckList = z
  .object({
    items: z.array(line),
    sums: z.object({
      units: z.number().int(),
      reported: z.number().int(),
      /** 零报告 */
      nil: z.number().int(),
      withFindings: z.number().int(),
      /** 未报 */
      unreported: z.number().int(),
      /** What was found, over all units. */
      found: z.number().int(),
    }),
    /** Of a self-check: where it comes from, and whether this person may look there. */
    origin: selfCheckOrigin.extend({ reachable: z.boolean() }).nullable(),
  })
  .meta({ id: 'SelfChecks' });
export type SelfCheckList = z.infer<typeof selfCheckList>;
