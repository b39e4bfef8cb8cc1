import { z } from 'zod';
import { closureClaim, plan, progress } from './commands';
import { afterClosure } from './recheck';
import { selfCheckAction, selfCheckOrigin, selfCheckResultView } from './self-checks';
import { evidenceView, formNeeds, onSiteView, paceOfWork } from './evidence';
import { filledForm, formField } from './form-fields';
import { sidePathAction, sidePathsView } from './side-paths';
import { orderActionParts, orderView } from './orders';
import { amount, cursor, id, pageLimit, severity, words } from './scalars';

export const lights = ['绿', '蓝', '黄', '红', '灰'] as const;
const status = words(20);
const light = z.enum(lights);
const unitRef = z.object({ id, name: z.string(), kind: z.string() }).meta({ id: 'UnitRef' });
const personRef = z.object({ id, name: z.string(), post: z.string() }).meta({ id: 'PersonRef' });

/** GET /api/issues/statuses: 流程状态 to filter by, those that definitions name among them. */
export const statusList = z.object({ items: z.array(z.string()) }).meta({ id: 'Statuses' });
export type StatusList = z.infer<typeof statusList>;

/** GET /api/issues?… ; GET /api/exports/ledger.xlsx takes the same filters. */
export const issueFilters = z.strictObject({
  batch: id.optional(),
  section: words(50).optional(),
  status: status.optional(),
  light: light.optional(),
  unit: id.optional(),
  leader: id.optional(),
  /** 流程版本 it runs on, as `key/version`. */
  definition: z.string().regex(/^[a-z][a-z0-9-]{0,59}\/\d{1,7}$/, { error: '应写作“流程标识/版本号”' }).optional(),
  /** Words in 编号, 反馈问题 or 责任单位. */
  q: words(100).optional(),
});
export type IssueFilters = z.infer<typeof issueFilters>;
export const issueQueryString = issueFilters.extend({ cursor: cursor.optional(), limit: pageLimit.default(50) });
export type IssueQueryString = z.infer<typeof issueQueryString>;

export const issueListItem = z
  .object({
    id,
    batchId: id,
    /** 演练 */
    drill: z.boolean(),
    code: z.string(),
    section: z.string(),
    finding: z.string(),
    status,
    stageName: z.string(),
    light,
    /** 整改时限 of the whole issue. */
    deadline: z.string().nullable(),
    /** Due day of the most urgent open task. */
    due: z.string().nullable(),
    provisional: z.boolean(),
    /** 工作日 until `due`, negative when overdue. */
    workdaysLeft: z.number().int().nullable(),
    /** 0–100; `null` = 无数据，需补录. */
    percent: z.number().nullable(),
    conclusion: z.string().nullable(),
    leaders: z.array(z.string()),
    leadUnit: z.string().nullable(),
    responsibleUnits: z.array(z.string()),
    everOverdue: z.boolean(),
    returns: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'IssueListItem' });
export type IssueListItem = z.infer<typeof issueListItem>;

export const total = z.object({ count: z.number().int(), capped: z.boolean() }).meta({ id: 'Total' });
export const issueList = z
  .object({ items: z.array(issueListItem), nextCursor: z.string().nullable(), total })
  .meta({ id: 'IssueList' });
export type IssueList = z.infer<typeof issueList>;

/** A button: drawn from `availableActions`, never from anything else. */
export const actionView = z
  .object({
    type: z.string(),
    label: z.string(),
    taskId: z.string().nullable(),
    unitId: id.nullable(),
    stageName: z.string(),
    enabled: z.boolean(),
    reason: z.string().nullable(),
    checklist: z.array(z.object({ key: z.string(), text: z.string() })),
    returnTargets: z.array(
      z.object({ stage: z.string(), name: z.string(), units: z.array(z.object({ id, name: z.string() })) }),
    ),
    conclusions: z.array(z.string()),
    ...sidePathAction,
    ...orderActionParts,
    ...formNeeds,
    ...selfCheckAction,
    /** 表单项 that are filled in with it. */
    fields: z.array(formField).optional(),
  })
  .meta({ id: 'Action' });
export type ActionView = z.infer<typeof actionView>;

export const openTaskView = z
  .object({
    id: z.string(),
    stage: z.string(),
    stageName: z.string(),
    unitId: id.nullable(),
    unitName: z.string().nullable(),
    round: z.number().int(),
    openedAt: z.string(),
    due: z.string(),
    provisional: z.boolean(),
    workdaysLeft: z.number().int(),
    light,
    /** 长期坚持: `due` is the day of the next 阶段小结. */
    standing: z.boolean().optional(),
    /** The phase that `due` belongs to; none where it is the whole. */
    phaseName: z.string().optional(),
    /** In words: who holds it. */
    holders: z.array(z.string()),
    /** 会签: who has signed, and how many are still to sign. */
    signing: z.object({ signed: z.array(z.string()), left: z.number().int() }).optional(),
    returned: z.object({ stage: z.string(), by: z.string(), opinion: z.string() }).nullable(),
  })
  .meta({ id: 'OpenTask' });
export type OpenTaskView = z.infer<typeof openTaskView>;

/** One stage of the track: what was, is and will be. */
export const trackStage = z
  .object({
    key: z.string(),
    name: z.string(),
    each: z.enum(['issue', 'responsibleUnit']),
    /** 并行环节组 in words: open beside its neighbours of the same group. */
    group: z.string().optional(),
    /** `skipped`: its condition does not hold for this issue. */
    state: z.enum(['done', 'open', 'ahead', 'skipped']),
    /** How often it was opened, over all branches. */
    rounds: z.number().int(),
    branchesDone: z.number().int(),
    branches: z.number().int(),
    signatures: z.array(
      z.object({ unitName: z.string(), name: z.string(), opinion: z.string(), at: z.string(), branchName: z.string().nullable(), onSite: onSiteView.optional() }),
    ),
  })
  .meta({ id: 'TrackStage' });
export type TrackStage = z.infer<typeof trackStage>;

/** GET /api/issues/{id} */
export const issueView = z
  .object({
    id,
    version: z.number().int(),
    batch: z.object({ id, name: z.string(), kind: z.enum(['formal', 'drill']) }),
    /** Business time now, ISO 8601: differs from the wall clock in a drill. */
    now: z.string(),
    definition: z.object({ key: z.string(), version: z.number().int(), name: z.string() }),
    facts: z.object({
      code: z.string(),
      finding: z.string(),
      section: z.string(),
      issueType: z.string(),
      rectifyType: z.string(),
      objective: z.string(),
      measures: z.array(z.string()),
      leaders: z.array(personRef),
      leadUnits: z.array(unitRef),
      responsibleUnits: z.array(unitRef),
      deadlineWords: z.string(),
    /** What the words say, or a person decided; counts from 交办 on. */
    deadlineDate: z.string().nullable().optional(),
      remarks: z.string(),
      severity: severity.optional(),
      /** 涉及金额 in 万元. */
      amount: amount.optional(),
      /** 举一反三: the issue this is a self-check of. */
      origin: selfCheckOrigin.optional(),
    }),
    status,
    conclusion: z.string().nullable(),
    light,
    deadline: z
      .object({ date: z.string(), provisional: z.boolean(), basis: z.string(), assignedOn: z.string(), workdaysLeft: z.number().int() })
      .nullable(),
    marks: z.object({
      everOverdue: z.boolean(),
      returns: z.number().int(),
      yellowOrders: z.number().int(),
      redOrders: z.number().int(),
      urges: z.number().int(),
      relapses: z.number().int().optional(),
      extensions: z.number().int().optional(),
    }),
    percent: z.number().nullable(),
    tasks: z.array(openTaskView),
    track: z.array(trackStage),
    plan: plan.nullable(),
    /** Of the plan's measures, in their order. */
    measureStandings: z.array(z.object({ tickedBy: z.number().int(), late: z.boolean() })),
    /** What each responsible unit reports; the lead unit's own submission has `unitId: null`. */
    work: z.array(
      z.object({
        unitId: id.nullable(),
        unitName: z.string(),
        /** 0–100; 100 where the submission stands, null where the unit has said nothing. */
        percent: z.number().nullable(),
        progress: progress.extend({ evidence: z.array(evidenceView), at: z.string(), by: z.string() }).nullable(),
        claim: closureClaim.extend({ evidence: z.array(evidenceView), selfCheck: selfCheckResultView.optional(), at: z.string(), by: z.string() }).nullable(),
        ...paceOfWork,
      }),
    ),
    /** 填报内容 that count at present, in the order they were filled in. */
    forms: z.array(filledForm).optional(),
    closedAt: z.string().nullable(),
    ...afterClosure,
    ...sidePathsView,
    /** 督办文书 this person may see, in the order of drafting. */
    orders: z.array(orderView).optional(),
    /** 举一反三: how many self-checks were started; see GET /api/issues/{id}/self-checks. */
    selfCheckCount: z.number().int().optional(),
    actions: z.array(actionView),
  })
  .meta({ id: 'Issue' });
export type IssueView = z.infer<typeof issueView>;

export const commandAnswer = z.object({ version: z.number().int(), issue: issueView }).meta({ id: 'CommandAnswer' });
export type CommandAnswer = z.infer<typeof commandAnswer>;

/** GET /api/issues/{id}/events: the log as a story. */
export const eventView = z
  .object({
    seq: z.number().int(),
    at: z.string(),
    type: z.string(),
    /** 时间 for what time did. */
    actor: z.string(),
    title: z.string(),
    detail: z.string().nullable(),
    unitName: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof eventView>;
export const eventList = z.object({ items: z.array(eventView) }).meta({ id: 'Events' });
export type EventList = z.infer<typeof eventList>;

/** POST /api/issues: registers one issue by hand. */
export const newIssue = z
  .strictObject({
    batchId: id,
    code: words(100).min(1),
    finding: words(5000).min(1),
    section: words(50).min(1),
    issueType: words(100).default(''),
    rectifyType: words(100).default(''),
    objective: words().default(''),
    measures: z.array(words()).max(100).default([]),
    leaderIds: z.array(id).max(20).default([]),
    leadUnitIds: z.array(id).max(20).default([]),
    responsibleUnitIds: z.array(id).max(500).default([]),
    /** In the words of the list; read as the import reads them. */
    deadline: words(200).default(''),
    remarks: words().default(''),
    severity: severity.optional(),
    amount: amount.optional(),
  })
  .meta({ id: 'NewIssue' });
export type NewIssue = z.infer<typeof newIssue>;
