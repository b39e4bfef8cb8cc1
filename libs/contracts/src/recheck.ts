import { z } from 'zod';
import { evidenceView } from './evidence';
import { id } from './scalars';

/** 回头看: planned, open, or with its outcome. */
export const recheckView = z
  .object({
    key: z.string(),
    /** Which 销号 it follows, from 1. */
    round: z.number().int(),
    months: z.number().int(),
    on: z.string(),
    provisional: z.boolean(),
    taskId: z.string().nullable(),
    outcome: z
      .object({
        result: z.enum(['passed', 'relapsed']),
        findings: z.string(),
        evidence: z.array(evidenceView),
        at: z.string(),
        by: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'RecheckOfIssue' });
export type RecheckView = z.infer<typeof recheckView>;

/** A round that ended with 销号 and relapsed. */
export const earlierRound = z
  .object({
    round: z.number().int(),
    closedAt: z.string(),
    conclusion: z.string(),
    reopenedAt: z.string(),
    /** The new 整改时限 set at 重新挂号. */
    deadline: z.string(),
    findings: z.string(),
    by: z.string(),
  })
  .meta({ id: 'EarlierRound' });
export type EarlierRoundView = z.infer<typeof earlierRound>;

/** A closed issue about the same thing in the same unit, as far as this person may see it. */
export const similarIssue = z.object({ id, code: z.string(), closedOn: z.string() }).meta({ id: 'SimilarIssue' });
export type SimilarIssue = z.infer<typeof similarIssue>;

/** What an issue shows of its life after 销号; absent where there is none. */
export const afterClosure = {
  rechecks: z.array(recheckView).optional(),
  earlierRounds: z.array(earlierRound).optional(),
  /** 复发预警: only in GET /api/issues/{id} of an issue that is not closed. */
  similar: z.array(similarIssue).optional(),
};
