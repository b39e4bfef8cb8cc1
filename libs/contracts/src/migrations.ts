import { z } from 'zod';
import { definitionKey } from './definition-key';
import { definitionRef, definitionVersionNumber } from './definitions';
import { id, neededWords } from './scalars';

/** How many issues are looked at or migrated in one request. */
export const MOST_MIGRATED = 200;

const issueIds = z.array(id).min(1).max(MOST_MIGRATED);
/** Old stage key → new stage key, where the keys do not say it. */
const stageMap = z.record(z.string().max(100), z.string().max(100)).refine((map) => Object.keys(map).length <= 200, { error: '环节对应最多200条' });
const namedDefinition = z.object({ key: z.string(), version: z.number().int(), name: z.string() });
const day = z.object({ date: z.string(), provisional: z.boolean() });

/** GET /api/issues/migrations?key&version: what runs on another version of the process. */
export const migrationQueryString = z.strictObject({ key: definitionKey, version: definitionVersionNumber });
export type MigrationQueryString = z.infer<typeof migrationQueryString>;
export const migrationCandidates = z
  .object({
    to: namedDefinition,
    items: z.array(
      z.object({
        issueId: id,
        code: z.string(),
        finding: z.string(),
        version: z.number().int(),
        status: z.string(),
        stageName: z.string(),
        batchName: z.string(),
        drill: z.boolean(),
      }),
    ),
    /** There are more than listed. */
    isCut: z.boolean(),
  })
  .meta({ id: 'MigrationCandidates' });
export type MigrationCandidates = z.infer<typeof migrationCandidates>;

/** POST /api/issues/migrations:preview */
export const migrationForesight = z.strictObject({ issueIds, to: definitionRef, stageMap: stageMap.optional() }).meta({ id: 'MigrationForesight' });
export type MigrationForesight = z.infer<typeof migrationForesight>;

const signature = z.object({ stageName: z.string(), name: z.string() });

/** 迁移预览 of one issue: exactly what would happen. */
export const migrationOutlook = z
  .object({
    issueId: id,
    code: z.string(),
    /** As the preview saw it: what went on since is not migrated unseen. */
    issueVersion: z.number().int(),
    from: namedDefinition,
    refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
    /** Open stages for which somebody has to choose where they go on. */
    unmapped: z.array(z.object({ key: z.string(), name: z.string() })),
    moves: z.array(z.object({ unitName: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(), before: day.nullable(), after: day.nullable() })),
    kept: z.array(signature),
    voided: z.array(signature.extend({ why: z.string() })),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'MigrationOutlook' });
export type MigrationOutlook = z.infer<typeof migrationOutlook>;
export const migrationOutlooks = z
  .object({
    items: z.array(migrationOutlook),
    /** Stages of the new definition that may be chosen. */
    stages: z.array(z.object({ key: z.string(), name: z.string() })),
  })
  .meta({ id: 'MigrationOutlooks' });
export type MigrationOutlooks = z.infer<typeof migrationOutlooks>;

/** POST /api/issues/migrations; `expected`: the version of each issue that was seen. */
export const migration = z
  .strictObject({ issueIds, to: definitionRef, stageMap: stageMap.optional(), reason: neededWords(1000), expected: z.record(id, z.number().int().min(1)).optional() })
  .meta({ id: 'Migration' });
export type Migration = z.infer<typeof migration>;
export const migrationAnswer = z
  .object({ items: z.array(z.object({ issueId: id, outcome: z.enum(['done', 'refused']), code: z.string().nullable(), detail: z.string().nullable() })) })
  .meta({ id: 'MigrationAnswer' });
export type MigrationAnswer = z.infer<typeof migrationAnswer>;
