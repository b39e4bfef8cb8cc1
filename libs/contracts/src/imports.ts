import { decisionSubjects, intakeFields } from '@rectify/domain';
import { z } from 'zod';
import { amount, businessDate, id, neededWords, severity, words } from './scalars';

const field = z.enum(intakeFields);
const answer = z.enum(decisionSubjects);
const unitRef = z.object({ id, name: z.string(), kind: z.string() });
const personRef = z.object({ id, name: z.string(), post: z.string() });

/** A doubt about a row; blocking ones must be decided by a person before the import can be confirmed. */
export const intakeProblem = z
  .object({
    /** Names this very doubt within its row. */
    id: z.string(),
    field: z.string(),
    code: z.string(),
    message: z.string(),
    blocking: z.boolean(),
    /** Decisions that may answer it. */
    answers: z.array(answer),
  })
  .meta({ id: 'IntakeProblem' });

const unitMatch = z.object({
  text: z.string(),
  units: z.array(unitRef),
  /** Words such as “相关县级部门” that a person must spell out. */
  open: z.array(z.string()),
  unknown: z.array(z.object({ text: z.string(), suggestions: z.array(unitRef) })),
  notes: z.array(z.string()),
});

export const draftRowView = z
  .object({
    /** Stable within the import; decisions refer to it. */
    key: z.string(),
    /** Rows of the sheet, from 1 as Excel counts. */
    rows: z.array(z.number().int()),
    leftOut: z.boolean(),
    code: z.string(),
    finding: z.string(),
    section: z.string(),
    issueType: z.string(),
    rectifyType: z.string(),
    objective: z.string(),
    measures: z.array(z.string()),
    leaders: z.object({ text: z.string(), people: z.array(personRef), unknown: z.array(z.string()) }),
    leadUnits: unitMatch,
    responsibleUnits: unitMatch,
    deadline: z.object({
      verbatim: z.string(),
      kind: z.string(),
      lastDate: z.string().nullable(),
      provisionalDate: z.string().nullable(),
      phases: z.array(z.object({ due: z.string().nullable(), label: z.string().optional(), count: z.number().optional() })),
      flags: z.array(z.string()),
    }),
    severity: z.object({ text: z.string(), value: severity.nullable() }),
    /** 涉及金额: as written, and in 万元 where it says a figure. */
    amount: z.object({ text: z.string(), value: z.number().nullable() }),
    progress: z.string(),
    remarks: z.string(),
    problems: z.array(intakeProblem),
    /** What a person has decided about this row. */
    decided: z.array(answer),
    /** An issue of this batch that looks like the same one: confirming changes nothing for it. */
    alreadyRegistered: z.boolean(),
  })
  .meta({ id: 'DraftRow' });
export type DraftRowView = z.infer<typeof draftRowView>;

/** POST /api/batches/{id}/imports (multipart xlsx), GET …/imports/{importId} */
export const importView = z
  .object({
    id,
    batchId: id,
    fileName: z.string(),
    status: z.enum(['draft', 'confirmed', 'discarded']),
    sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
    sheet: z.number().int(),
    headerRows: z.array(z.number().int()),
    /** 竖排: the names stand at the left, one issue below the other; each name counts as a column. */
    upright: z.boolean(),
    /** Headings as they stand, by column. */
    headings: z.array(z.object({ column: z.number().int(), text: z.string() })),
    mapping: z.partialRecord(field, z.number().int()),
    listedOn: z.string(),
    rows: z.array(draftRowView),
    blockingProblems: z.number().int(),
    /** After confirmation. */
    result: z.object({ registered: z.number().int(), unchanged: z.number().int(), leftOut: z.number().int() }).nullable(),
  })
  .meta({ id: 'Import' });
export type ImportView = z.infer<typeof importView>;

const acceptedDoubt = z.strictObject({ problem: z.string().min(1).max(40_000), note: words(500) });
const acceptedKind = z.strictObject({ code: z.string().max(100), note: words(500) });

/** What a person decides for one row. */
export const rowDecision = z
  .strictObject({
    leaveOut: z.boolean().optional(),
    code: neededWords(100).optional(),
    section: neededWords(50).optional(),
    leaderIds: z.array(id).min(1).max(20).optional(),
    leadUnitIds: z.array(id).min(1).max(20).optional(),
    responsibleUnitIds: z.array(id).min(1).max(500).optional(),
    /** 整改时限 as decided by a person. */
    deadline: businessDate.optional(),
    severity: severity.optional(),
    amount: amount.optional(),
    /** What a person has looked at and lets stand, with the reason: one doubt by its id, or all of a kind by their code. */
    accepted: z.array(z.union([acceptedDoubt, acceptedKind])).max(200).optional(),
  })
  .meta({ id: 'RowDecision' });
export type RowDecisionBody = z.infer<typeof rowDecision>;

/** PATCH /api/batches/{id}/imports/{importId} */
export const importPatch = z
  .strictObject({
    sheet: z.number().int().min(0).max(100).optional(),
    listedOn: businessDate.optional(),
    /** `null`: the list has no such column. */
    mapping: z.partialRecord(field, z.number().int().min(0).max(199).nullable()).optional(),
    /** By row key; merged into what was decided before. `null` takes a row's decisions back. */
    decisions: z.record(z.string().max(100), rowDecision.nullable()).optional(),
  })
  .meta({ id: 'ImportPatch' });
export type ImportPatch = z.infer<typeof importPatch>;

/** GET /api/batches/{id}/imports: lists that are neither confirmed nor given up, the latest first. */
export const openImports = z
  .object({
    items: z.array(
      z.object({
        id,
        fileName: z.string(),
        /** Who uploaded it. */
        by: z.string(),
        startedAt: z.string(),
        changedAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'OpenImports' });
export type OpenImports = z.infer<typeof openImports>;
