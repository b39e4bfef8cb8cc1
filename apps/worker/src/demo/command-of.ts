import {
  businessDateOf, holdersOf, isHeldBy, onSitePeople, requiredEvidence, stageOf, type Actor, type BusinessDate, type Command, type Definition, type Evidence, type Issue,
  type OnSiteCheck, type OpenTask, type StoredFile,
} from '@rectify/domain';
import type { DemoCounty } from './demo-county';
import type { DemoIssue, DemoStep } from './demo-data';

export interface CommandContext {
  readonly demo: DemoIssue;
  readonly county: DemoCounty;
  readonly definition: Definition;
  /** 节点日期 of a measure that so many others follow: a week for each, the last one on the due day. */
  readonly nodeBefore: (measures: number) => BusinessDate;
  /** The 佐证文件 of the story, by the names of their entries. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** The working day so many from today. */
  readonly dayFromToday: (days: number) => BusinessDate;
}

/** What this step asks of the issue as it stands then: the person's own open task, with the form filled from the story. */
export function commandOf(step: DemoStep, issue: Issue | undefined, actor: Actor, context: CommandContext): Command {
  switch (step.act) {
    case 'assign':
      return { type: 'assign', instructions: step.instructions ?? '请对照整改目标，按时限办结。' };
    case 'urge':
      return { type: 'urge', message: step.message };
    case 'suspend':
      return { type: 'suspend', reason: step.reason };
    case 'signOrder':
    case 'acknowledgeOrder':
      return { type: step.act, orderId: step.order };
    case 'replyOrder':
      return { type: 'replyOrder', orderId: step.order, reply: step.reply };
    case 'closeOrder':
      return { type: 'closeOrder', orderId: step.order, opinion: step.opinion };
    default:
      return commandOnTask(step, issue, actor, context);
  }
}

type StepOnTask = Exclude<DemoStep, { act: 'assign' | 'urge' | 'suspend' | 'signOrder' | 'acknowledgeOrder' | 'replyOrder' | 'closeOrder' }>;

function commandOnTask(step: StepOnTask, issue: Issue | undefined, actor: Actor, context: CommandContext): Command {
  const task = issue && ownTask(issue, actor, context.definition);
  if (!task) throw new Error(`演示问题${context.demo.code}：${actor.name}此时没有可以办理的事项（${step.act}）。`);
  const taskId = task.id;
  switch (step.act) {
    case 'receive':
      return { type: 'receive', taskId };
    case 'submitPlan':
      return { type: 'submitPlan', taskId, plan: planOf(context) };
    case 'reportProgress': {
      const { percent, note, difficulties = '', nextStep = '' } = step;
      const done = percent >= 50 ? [0] : [];
      return { type: 'reportProgress', taskId, progress: { percent, note, difficulties, nextStep, nil: note === '', measuresDone: done, evidence: done.map(proofIn(context)) } };
    }
    case 'submitForClosure':
      return { type: 'submitForClosure', taskId, claim: claimOf(context, issue, task) };
    case 'approve': {
      const points = stageOf(context.definition, task.stage).checklist.map((item) => [item.key, 'yes'] as const);
      return { type: 'approve', taskId, opinion: step.opinion, checklist: Object.fromEntries(points), ...checkOf(context, issue, task, actor) };
    }
    case 'return': {
      const units = step.units?.map((code) => context.county.unit(code).id);
      return { type: 'return', taskId, to: step.to, opinion: step.opinion, ...(units && { units }) };
    }
    case 'requestExtension': {
      const { reason, explanation, progress, opinion } = step;
      return { type: 'requestExtension', taskId, until: context.dayFromToday(step.until), reason, explanation, progress, opinion };
    }
    case 'appeal':
      return { type: 'appeal', taskId, ground: step.ground, statement: step.statement };
    case 'addAssistingUnit':
      return { type: 'addAssistingUnit', taskId, unit: context.county.unit(step.unit), matter: step.matter };
    case 'recheck': {
      const [first, ...others] = context.definition.recheck?.checklist ?? [];
      const answers = { ...(first && { [first.key]: step.result === 'passed' ? 'yes' : 'no' }), ...Object.fromEntries(others.map(({ key }) => [key, 'yes'])) };
      const deadline = step.until === undefined ? undefined : context.dayFromToday(step.until);
      return {
        type: 'recheck', taskId, result: step.result, findings: step.findings, evidence: [{ name: step.evidence, reference: '回头看工作底稿' }],
        checklist: answers as Record<string, 'yes' | 'no'>, ...(deadline && { deadline }),
      };
    }
    case 'signOff':
      return { type: 'signOff', taskId, conclusion: step.conclusion, opinion: step.opinion };
  }
}

function ownTask(issue: Issue, actor: Actor, definition: Definition): OpenTask | undefined {
  return issue.tasks.find((task) => isHeldBy(holdersOf(stageOf(definition, task.stage), issue.facts, task.unitId), actor));
}

function planOf({ demo, nodeBefore }: CommandContext): Extract<Command, { type: 'submitPlan' }>['plan'] {
  if (!demo.plan) throw new Error(`演示问题${demo.code}没有写方案。`);
  const { causes, acceptance, standingMechanism, evidence, person } = demo.plan;
  const measures = demo.measures.map((text, index) => ({ text, responsiblePerson: person, nodeDate: nodeBefore(demo.measures.length - 1 - index), evidenceRequirement: evidence }));
  return { causes, measures, acceptance, standingMechanism };
}

/** What the plan asks for as the evidence of a measure. */
const proofIn = ({ demo }: CommandContext) => (measure: number): Evidence => ({ name: demo.plan?.evidence ?? '佐证', reference: '项目档案', measure });

/** Every measure ticked, the evidence of the story going to the measures in turn, and each 必备佐证. */
function claimOf(context: CommandContext, issue: Issue, task: OpenTask): Extract<Command, { type: 'submitForClosure' }>['claim'] {
  const { demo, definition, files } = context;
  if (!demo.claim) throw new Error(`演示问题${demo.code}没有写销号申请。`);
  const stage = stageOf(definition, task.stage);
  const required = requiredEvidence(stage, issue.facts, task.unitId).map(({ key, text }) => ({ key, name: text, reference: '项目档案' }));
  const measuresDone = stage.ticksMeasures ? demo.measures.map((_measure, position) => position) : [];
  const told = demo.claim.evidence.map(({ name, reference }, index) => ({
    name, reference, ...(index < measuresDone.length && { measure: index }), ...(files.has(name) && { file: files.get(name) }),
  }));
  const untold = measuresDone.slice(told.length).map(proofIn(context));
  return { ...demo.claim, evidence: [...told, ...untold, ...required], ...(stage.ticksMeasures && { measuresDone }) };
}

/** 现场核查 on the day of 签审, by the reviewer and a colleague of the same unit. */
function checkOf({ demo, definition }: CommandContext, issue: Issue, task: OpenTask, actor: Actor): { onSite?: OnSiteCheck } {
  const people = onSitePeople(stageOf(definition, task.stage), issue.facts, task.unitId);
  if (people === undefined) return {};
  return {
    onSite: {
      on: businessDateOf(task.openedAt), people: [actor.name, `${actor.unitName}核查人员`], place: '项目现场', findings: `现场状况与“${demo.code}”报送材料一致`,
      photos: [{ name: '现场核查照片', reference: '核查组存' }],
    },
  };
}
