import { addDays, businessDateOf, type BusinessDate, type Instant } from '../calendar';
import type { Definition, Stage } from '../definition';
import { measuresInWords, onSitePeople, openAtNode, requiredEvidence } from '../evidence';
import { exampleValues, type FieldValues } from '../form-field';
import type { Actor } from '../issue/actor';
import type { Command } from '../issue/command';
import type { ChecklistAnswers, ClosureClaim, Plan } from '../issue/handed-in';
import { branchKey, type Issue, type OpenTask } from '../issue/issue';
import { signaturesAt } from '../issue/signing';

const SAID = '（推演）';

/** Who answers when. */
export interface Answering {
  readonly actor: Actor;
  readonly now: Instant;
}

/** What somebody hands in who does everything that the stage asks for; nothing when the stage is no task. */
export function answerTo(definition: Definition, stage: Stage, issue: Issue, task: OpenTask, now: Instant, by: Actor): Command | undefined {
  const taskId = task.id;
  const form: { readonly fields?: FieldValues } = stage.fields ? { fields: exampleValues(stage, { person: by, on: businessDateOf(now) }) } : {};
  const checklist: ChecklistAnswers = Object.fromEntries(stage.checklist.map(({ key }) => [key, 'yes' as const]));
  switch (stage.act) {
    case 'assign':
      return undefined;
    case 'receive':
      return { type: 'receive', taskId, ...form };
    case 'plan':
      return { type: 'submitPlan', taskId, plan: planFor(issue, task), ...form };
    case 'work':
    case 'submit':
      return { type: 'submitForClosure', taskId, claim: claimFor(stage, issue, task), ...form };
    case 'review':
      return { type: 'approve', taskId, opinion: `${SAID}同意`, checklist, ...onSite(stage, issue, task, now), ...form };
    case 'signOff': {
      const agreed = signaturesAt(issue, stage.key, task.unitId).find(({ conclusion }) => conclusion !== undefined)?.conclusion;
      const conclusion = agreed ?? definition.conclusions[0];
      return conclusion && { type: 'signOff', taskId, conclusion, opinion: `${SAID}同意销号`, ...form };
    }
    case 'recheck':
      return { type: 'recheck', taskId, result: 'passed', findings: `${SAID}整改成果保持`, evidence: [paper('回头看现场记录')], checklist };
  }
}

const paper = (name: string) => ({ name, reference: SAID });

// The first measure of a plan is to be done two weeks before the whole, where there is the time.
const EARLIER_DAYS = 14;

function planFor({ assignment, facts }: Issue, task: OpenTask): Plan {
  const last = assignment?.deadline ?? task.due;
  const earlier = addDays(last, -EARLIER_DAYS);
  const texts = facts.measures.length > 0 ? facts.measures : [`${SAID}逐项核对`, `${SAID}整改并建立机制`];
  const nodeDate = (index: number) => (index < texts.length - 1 && earlier > task.due ? earlier : last);
  return {
    causes: `${SAID}症结原因`,
    measures: texts.map((text, index) => ({ text, responsiblePerson: '经办人', nodeDate: nodeDate(index), evidenceRequirement: '核查记录' })),
    acceptance: `${SAID}验收标准`,
    standingMechanism: `${SAID}长效机制`,
  };
}

/** The measures of a 节点日期 are done, each with its evidence; what was reported before stays so. */
export function reportAt(issue: Issue, { id, unitId }: OpenTask, node: BusinessDate): Extract<Command, { type: 'reportProgress' }> {
  const before = issue.work[branchKey(unitId)]?.progress;
  const open = openAtNode(issue, unitId, node);
  const proofs = open.map((measure) => ({ ...paper(issue.plan?.measures[measure]?.evidenceRequirement ?? ''), measure }));
  const measuresDone = [...new Set([...(before?.measuresDone ?? []), ...open])].sort((one, other) => one - other);
  return {
    type: 'reportProgress',
    taskId: id,
    progress: {
      percent: Math.max(before?.percent ?? 0, 50), note: `${SAID}${measuresInWords(open)}已完成`, difficulties: '', nextStep: '', nil: false,
      measuresDone, evidence: [...(before?.evidence ?? []), ...proofs],
    },
  };
}

function claimFor(stage: Stage, issue: Issue, { unitId }: OpenTask): ClosureClaim {
  const required = requiredEvidence(stage, issue.facts, unitId).map(({ key, text }) => ({ ...paper(text), key }));
  const measures = issue.plan?.measures ?? [];
  const proofs = measures.map(({ evidenceRequirement }, measure) => ({ ...paper(evidenceRequirement), measure }));
  return {
    done: `${SAID}措施均已完成`,
    effect: `${SAID}整改成效`,
    standingMechanism: `${SAID}长效机制`,
    evidence: [paper('整改佐证'), ...required, ...proofs],
    ...(stage.asks === 'selfCheckResult' && { selfCheck: { kind: 'nil' as const } }),
    measuresDone: measures.map((_measure, position) => position),
  };
}

function onSite(stage: Stage, issue: Issue, { unitId }: OpenTask, now: Instant) {
  const needed = onSitePeople(stage, issue.facts, unitId);
  if (needed === undefined) return {};
  const people = Array.from({ length: needed }, (_, index) => `核查人员${index + 1}`);
  return { onSite: { on: businessDateOf(now), people, place: `${SAID}现场`, findings: `${SAID}与材料相符`, photos: [paper('现场照片')] } };
}
