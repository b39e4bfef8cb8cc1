import type { Command } from '@rectify/domain';
import { z } from 'zod';
import { onSiteCheck, workEvidence } from './evidence';
import { fieldInputs } from './form-fields';
import { amount, businessDate, id, neededWords, severity, words } from './scalars';
import { orderCommands } from './orders';
import { selfCheckCommands, selfCheckResult } from './self-checks';
import { sidePathCommands } from './side-paths';

const taskId = z.string().min(1).max(200);

export const plan = z
  .strictObject({
    causes: words(),
    measures: z
      .array(z.strictObject({ text: words(), responsiblePerson: words(100), nodeDate: businessDate, evidenceRequirement: words(500) }))
      .max(100),
    acceptance: words(),
    standingMechanism: words(),
  })
  .meta({ id: 'Plan' });

export const progress = z
  .strictObject({
    percent: z.number().int().min(0).max(100),
    note: words(),
    difficulties: words(),
    nextStep: words(),
    /** 零报告 */
    nil: z.boolean(),
    measuresDone: z.array(z.number().int().min(0).max(99)).max(100),
    evidence: z.array(workEvidence).max(100),
    /** The phase that is done with this, counted from 1. */
    phase: z.number().int().min(1).max(100).optional(),
  })
  .meta({ id: 'Progress' });

const measuresOfClaim = {
  /** Measures of the plan that are done, beside those already reported. */
  measuresDone: z.array(z.number().int().min(0).max(99)).max(100).optional(),
  /** Why measures are left unticked. */
  openReason: words(1000).optional(),
};

export const closureClaim = z
  .strictObject({ done: words(), effect: words(), standingMechanism: words(), evidence: z.array(workEvidence).max(100), selfCheck: selfCheckResult.optional(), ...measuresOfClaim })
  .meta({ id: 'ClosureClaim' });

const expectedVersion = z.number().int().min(1).optional();
const onTask = { expectedVersion, taskId };
/** 填报表单 of the stage, where the action has `fields`. */
const withForm = { ...onTask, fields: fieldInputs.optional() };

/** Every human act on an issue; `type` says which. */
export const issueCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('assign'), expectedVersion, instructions: words().optional() }).meta({ id: 'Assign' }),
    z.strictObject({ type: z.literal('receive'), ...withForm }).meta({ id: 'Receive' }),
    z.strictObject({ type: z.literal('submitPlan'), ...withForm, plan }).meta({ id: 'SubmitPlan' }),
    z.strictObject({ type: z.literal('reportProgress'), ...onTask, progress }).meta({ id: 'ReportProgress' }),
    z.strictObject({ type: z.literal('submitForClosure'), ...withForm, claim: closureClaim }).meta({ id: 'SubmitForClosure' }),
    z
      .strictObject({
        type: z.literal('approve'),
        ...withForm,
        opinion: words(),
        checklist: z.record(z.string().max(100), z.enum(['yes', 'no', 'notApplicable'])),
        /** Where the action asks for it: `onSitePeople`. */
        onSite: onSiteCheck.optional(),
      })
      .meta({ id: 'Approve' }),
    z
      .strictObject({
        type: z.literal('return'),
        ...onTask,
        to: z.string().max(100),
        units: z.array(id).max(500).optional(),
        opinion: words(),
        /** 从退回级重审: what was signed before this level stays signed. */
        keepsSignatures: z.boolean().optional(),
      })
      .meta({ id: 'Return' }),
    z
      .strictObject({
        type: z.literal('signOff'),
        ...withForm,
        conclusion: z.enum(['已完成', '已完成并长期坚持', '基本完成', '持续推进', '未完成', '移送']),
        opinion: words(),
      })
      .meta({ id: 'SignOff' }),
    z
      .strictObject({
        type: z.literal('recheck'),
        ...onTask,
        /** 通过, or 反弹 → 重新挂号 */
        result: z.enum(['passed', 'relapsed']),
        findings: words(),
        evidence: z.array(workEvidence).max(100),
        checklist: z.record(z.string().max(100), z.enum(['yes', 'no', 'notApplicable'])),
        /** The new 整改时限, needed with 反弹. */
        deadline: businessDate.optional(),
      })
      .meta({ id: 'Recheck' }),
    z.strictObject({ type: z.literal('urge'), expectedVersion, taskId: taskId.optional(), message: words(500) }).meta({ id: 'Urge' }),
    z
      .strictObject({
        type: z.literal('amend'),
        expectedVersion,
        reason: neededWords(500),
        changes: z.strictObject({
          section: neededWords(50).optional(),
          objective: neededWords().optional(),
          leaderIds: z.array(id).min(1).max(20).optional(),
          leadUnitIds: z.array(id).min(1).max(20).optional(),
          responsibleUnitIds: z.array(id).min(1).max(500).optional(),
          /** A person decides an unclear deadline. */
          deadline: businessDate.optional(),
          severity: severity.optional(),
          amount: amount.optional(),
        }),
      })
      .meta({ id: 'Amend' }),
    ...sidePathCommands,
    ...orderCommands,
    ...selfCheckCommands,
  ])
  .meta({ id: 'IssueCommand' });
export type IssueCommand = z.infer<typeof issueCommand>;

type HumanCommand = Exclude<Command['type'], 'register' | 'passTime' | 'adoptCalendar' | 'migrate'>;
/** Every human command of the core has its schema here, and no other. */
export const commandTypes = issueCommand.options.map((option) => option.shape.type.value) satisfies readonly HumanCommand[];

/** 200 of POST /api/issues/{id}/commands is `{ version, issue }`: see `issueView`. */
export const idempotencyKey = z.string().trim().min(8).max(200);
