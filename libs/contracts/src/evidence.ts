import { z } from 'zod';
import { storedFileView } from './files';
import { businessDate, id, neededWords, words } from './scalars';

/** 佐证: an entry of the evidence catalogue. */
export const evidence = z
  .strictObject({
    name: neededWords(200),
    /** 文号或存放处; may be empty where a file is attached. */
    reference: words(200),
    /** Which 必备佐证 of the process it is. */
    key: z.string().min(1).max(100).optional(),
    /** An uploaded file, see POST /api/files. */
    fileId: id.optional(),
  })
  .meta({ id: 'Evidence' });

/** 佐证 of a report or a submission, which may belong to one measure of the plan. */
export const workEvidence = evidence
  .extend({
    /** Position (from 0) of the plan's measure it proves. */
    measure: z.number().int().min(0).max(99).optional(),
  })
  .meta({ id: 'WorkEvidence' });

/** An entry of the evidence catalogue as it is shown. */
export const evidenceView = z
  .object({ name: z.string(), reference: z.string(), key: z.string().optional(), measure: z.number().int().optional(), file: storedFileView.optional() })
  .meta({ id: 'EvidenceEntry' });
export type EvidenceView = z.infer<typeof evidenceView>;

/** 现场核查 */
export const onSiteCheck = z
  .strictObject({
    on: businessDate,
    /** Names of those who were there. */
    people: z.array(neededWords(100)).max(20),
    place: words(200),
    findings: words(),
    photos: z.array(evidence).max(100),
  })
  .meta({ id: 'OnSiteCheck' });

/** 现场核查 as it is shown. */
export const onSiteView = z
  .object({ on: z.string(), people: z.array(z.string()), place: z.string(), findings: z.string(), photos: z.array(evidenceView) })
  .meta({ id: 'OnSiteRecord' });

const phase = z.object({ number: z.number().int(), name: z.string(), due: z.string() });

/** What the forms of a report, a submission and an approval ask for beside their usual fields. */
export const formNeeds = {
  requiredEvidence: z.array(z.object({ key: z.string(), text: z.string() })).optional(),
  /** Positions of the plan's measures to be ticked, each with its evidence, or (in a submission) it is said why not. */
  openMeasures: z.array(z.number().int()).optional(),
  phases: z.array(phase).optional(),
  /** 现场核查 is needed, by at least so many people. */
  onSitePeople: z.number().int().optional(),
};

/** How the work of a unit keeps pace; absent where nothing is asked. */
export const paceOfWork = {
  /** 月报 that were asked for, and whether they came. */
  months: z.array(z.object({ month: z.string(), reported: z.boolean() })).optional(),
  phases: z.array(phase.extend({ doneAt: z.string().nullable(), overdue: z.boolean() })).optional(),
};
