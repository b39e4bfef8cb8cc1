import { z } from 'zod';
import { evidence } from './evidence';
import { businessDate, id, neededWords, words } from './scalars';

const expectedVersion = z.number().int().min(1).optional();
const taskId = z.string().min(1).max(200);
const requestId = z.string().min(1).max(200);

/** Commands off the straight way: each only where the issue's definition offers it. */
export const sidePathCommands = [
  z
    .strictObject({
      type: z.literal('requestExtension'),
      expectedVersion,
      taskId,
      /** The date asked for. */
      until: businessDate,
      /** One of the definition's reasons: `choices` of the action. */
      reason: neededWords(100),
      explanation: neededWords(2000),
      /** 目前进展 */
      progress: neededWords(2000),
      /** 单位主要负责人意见 */
      opinion: neededWords(1000),
    })
    .meta({ id: 'RequestExtension' }),
  z
    .strictObject({ type: z.literal('decideExtension'), expectedVersion, requestId, granted: z.boolean(), opinion: words(2000) })
    .meta({ id: 'DecideExtension' }),
  z
    .strictObject({ type: z.literal('appeal'), expectedVersion, taskId, ground: neededWords(100), statement: neededWords(2000) })
    .meta({ id: 'Appeal' }),
  z
    .strictObject({
      type: z.literal('decideAppeal'),
      expectedVersion,
      requestId,
      upheld: z.boolean(),
      opinion: neededWords(2000),
      /** 转办 to this unit, when the appeal is right about the unit. */
      toUnitId: id.optional(),
    })
    .meta({ id: 'DecideAppeal' }),
  z
    .strictObject({ type: z.literal('transfer'), expectedVersion, fromUnitId: id, toUnitId: id, reason: neededWords(1000) })
    .meta({ id: 'Transfer' }),
  z
    .strictObject({ type: z.literal('addAssistingUnit'), expectedVersion, taskId, unitId: id, matter: neededWords(1000) })
    .meta({ id: 'AddAssistingUnit' }),
  z
    .strictObject({
      type: z.literal('completeAssistance'),
      expectedVersion,
      requestId,
      result: neededWords(2000),
      evidence: z.array(evidence).max(100),
    })
    .meta({ id: 'CompleteAssistance' }),
  z.strictObject({ type: z.literal('suspend'), expectedVersion, reason: neededWords(1000) }).meta({ id: 'Suspend' }),
  z.strictObject({ type: z.literal('resume'), expectedVersion, reason: neededWords(1000) }).meta({ id: 'Resume' }),
] as const;

/** 延期申请, 申诉 or 协办 that waits for somebody. */
export const requestView = z
  .object({
    id: z.string(),
    kind: z.enum(['延期', '申诉', '协办']),
    /** What is asked, in a line. */
    title: z.string(),
    /** The rest, line by line. */
    details: z.array(z.string()),
    unitName: z.string().nullable(),
    by: z.string(),
    at: z.string(),
    due: z.string(),
    provisional: z.boolean(),
    /** In words: who decides or completes it. */
    holders: z.array(z.string()),
  })
  .meta({ id: 'OpenRequest' });
export type RequestView = z.infer<typeof requestView>;

/** What an issue's page shows of the side paths. */
export const sidePathsView = {
  requests: z.array(requestView).optional(),
  /** 中止: since when and why; absent while the clock runs. */
  suspended: z.object({ since: z.string(), reason: z.string(), by: z.string() }).nullable().optional(),
};

/** What a side path's form needs beside the common parts of an action. */
export const sidePathAction = {
  /** The request to be decided or completed. */
  requestId: z.string().nullable().optional(),
  /** Reasons or grounds to choose from. */
  choices: z.array(z.string()).optional(),
  /** The latest date that may be asked for. */
  latest: z.string().nullable().optional(),
  /** May a return ask that only this level and the later ones sign again (从退回级重审)? */
  mayKeepSignatures: z.boolean().optional(),
};

/** POST /api/issues/commands:batch: 催办 of many issues at once; each is decided by itself. */
export const batchCommand = z
  .strictObject({
    issueIds: z.array(id).min(1).max(200),
    command: z.strictObject({ type: z.literal('urge'), message: words(500) }),
  })
  .meta({ id: 'BatchCommand' });
export type BatchCommand = z.infer<typeof batchCommand>;

export const batchAnswer = z
  .object({ items: z.array(z.object({ issueId: id, outcome: z.enum(['done', 'refused']), detail: z.string().optional() })) })
  .meta({ id: 'BatchAnswer' });
export type BatchAnswer = z.infer<typeof batchAnswer>;
