import { drillPrefix } from '@rectify/domain';
import { z } from 'zod';
import { definitionKey } from './definition-key';
import { definitionSchema } from './definition-schema';
import { id, neededWords } from './scalars';

/** A number in an address. */
export const definitionVersionNumber = z.coerce.number().int().min(1).max(1_000_000);
const version = z.number().int().min(1).max(1_000_000);
/** One published version. */
export const definitionRef = z.strictObject({ key: definitionKey, version }).meta({ id: 'DefinitionRef' });

/** What is wrong or suspicious: a JSON pointer into the definition, and a sentence. An error stands in the way of 发布. */
export const definitionProblem = z
  .object({ path: z.string(), message: z.string(), severity: z.enum(['error', 'warning']) })
  .meta({ id: 'DefinitionProblem' });
export type DefinitionProblemView = z.infer<typeof definitionProblem>;

/** 版本 of a process, and which issues run on it. */
export const definitionVersion = z
  .object({
    version: z.number().int(),
    publishedAt: z.string(),
    authorName: z.string().nullable(),
    approverName: z.string().nullable(),
    note: z.string().nullable(),
    /** Came with the product: has no author, and stays. */
    shipped: z.boolean(),
    /** 现行版本: what a new issue of this process is registered with. */
    inForce: z.boolean(),
    openIssues: z.number().int(),
    closedIssues: z.number().int(),
    /** Of both, those of a 演练. */
    drillIssues: z.number().int(),
    /** Nothing refers to it: it may be deleted. */
    deletable: z.boolean(),
  })
  .meta({ id: 'DefinitionVersion' });
export type DefinitionVersion = z.infer<typeof definitionVersion>;

export const draftState = z.enum(['editing', 'submitted', 'published', 'rejected']);

const summary = {
  id,
  key: z.string(),
  name: z.string(),
  state: draftState,
  /** Goes up with every change. */
  revision: z.number().int(),
  authorId: id,
  authorName: z.string(),
  /** What the author says with 提交. */
  note: z.string().nullable(),
  updatedAt: z.string(),
  submittedAt: z.string().nullable(),
  deciderName: z.string().nullable(),
  basedOn: z.object({ key: z.string(), version: z.number().int() }),
  /** Newest published version of this process; `null` while there is none. */
  newest: z.number().int().nullable(),
  published: z.object({ key: z.string(), version: z.number().int() }).nullable(),
  /** Why it was 退回. */
  rejection: z.string().nullable(),
};
export const draftSummary = z.object(summary).meta({ id: 'DefinitionDraftSummary' });
export type DraftSummary = z.infer<typeof draftSummary>;

/** GET /api/definitions/drafts/{id} */
export const draftView = z.object({ ...summary, definition: definitionSchema, problems: z.array(definitionProblem) }).meta({ id: 'DefinitionDraft' });
export type DraftView = z.infer<typeof draftView>;

/** GET /api/definitions: newest version first. */
export const definitionList = z
  .object({
    items: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        /** A new 督察批次 may choose it; others are begun by an issue, as 自查 is. */
        forBatches: z.boolean(),
        versions: z.array(definitionVersion),
      }),
    ),
    drafts: z.array(draftSummary),
  })
  .meta({ id: 'Definitions' });
export type DefinitionList = z.infer<typeof definitionList>;

/** GET /api/definitions/{key}/versions/{version} */
export const definitionView = z.object({ definition: definitionSchema, version: definitionVersion }).meta({ id: 'DefinitionView' });
export type DefinitionView = z.infer<typeof definitionView>;

const freeKey = definitionKey.refine((key) => key !== 'drafts' && !key.startsWith(drillPrefix), { error: '这个标识留作他用，请换一个' });

/** POST /api/definitions/drafts: the same key makes the next version, another one a new process. */
export const newDraft = z.strictObject({ from: definitionRef, key: freeKey, name: neededWords(40) }).meta({ id: 'NewDefinitionDraft' });
export type NewDraft = z.infer<typeof newDraft>;

/** PATCH /api/definitions/drafts/{id}: the whole definition, if the draft still is what the author saw. */
export const draftPatch = z.strictObject({ definition: definitionSchema, expectedRevision: z.number().int().min(1) }).meta({ id: 'DefinitionDraftPatch' });
export type DraftPatch = z.infer<typeof draftPatch>;

/** POST /api/definitions/drafts/{id}/submit */
export const draftSubmission = z.strictObject({ note: neededWords(1000) }).meta({ id: 'DefinitionDraftSubmission' });
export type DraftSubmission = z.infer<typeof draftSubmission>;

/** POST /api/definitions/drafts/{id}/publish: of what the second person has read, no other revision. */
export const draftPublication = z.strictObject({ expectedRevision: z.number().int().min(1).optional() }).meta({ id: 'DefinitionDraftPublication' });
export type DraftPublication = z.infer<typeof draftPublication>;

/** POST /api/definitions/drafts/{id}/reject */
export const draftRejection = z.strictObject({ reason: neededWords(1000) }).meta({ id: 'DefinitionDraftRejection' });
export type DraftRejection = z.infer<typeof draftRejection>;

/** POST /api/definitions/drafts/{id}/rebase: the content stays; what it changes is told against this version from now on. */
export const draftBase = z.strictObject({ version }).meta({ id: 'DefinitionDraftBase' });
export type DraftBase = z.infer<typeof draftBase>;

/** POST /api/definitions/validate */
export const definitionToValidate = z.strictObject({ definition: definitionSchema }).meta({ id: 'DefinitionToValidate' });
export type DefinitionToValidate = z.infer<typeof definitionToValidate>;
export const definitionProblems = z.object({ problems: z.array(definitionProblem) }).meta({ id: 'DefinitionProblems' });
export type DefinitionProblems = z.infer<typeof definitionProblems>;

/** A published version, or a definition as it stands. */
const comparable = z.union([definitionRef, z.strictObject({ definition: definitionSchema })]);
/** POST /api/definitions/diff */
export const definitionComparison = z.strictObject({ from: comparable, to: comparable }).meta({ id: 'DefinitionComparison' });
export type DefinitionComparison = z.infer<typeof definitionComparison>;
export const definitionChanges = z.object({ sentences: z.array(z.string()) }).meta({ id: 'DefinitionChanges' });
export type DefinitionChanges = z.infer<typeof definitionChanges>;
