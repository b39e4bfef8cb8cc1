import { businessDateOf } from '../calendar';
import { stageOf, type Conclusion, type Stage, type StageAct } from '../definition';
import { evidenceRefusal, measuresRefusal, onSiteRefusal, ticksRefusal } from '../evidence';
import { carriesOf } from '../evidence/carried-ticks';
import { answeredFields, fieldsRefusal } from '../form-field';
import { decideRecheck, mayNotRecheck, recheckRefusal } from '../recheck/decide-recheck';
import { scheduleRechecks } from '../recheck/plan-rechecks';
import { selfCheckRefusal } from '../self-check/self-check-result';
import { appealPending } from '../side-path/decide-appeal';
import { assistancePending } from '../side-path/decide-assistance';
import type { SidePathCommand } from '../side-path/side-path-command';
import type { Accepted } from './accepted';
import type { Actor } from './actor';
import type { Command, CommandType } from './command';
import { checklistRefusal, claimRefusal, planRefusal, progressRefusal } from './completeness';
import { decideReturn } from './decide-return';
import type { Decision } from './decision';
import { mayNotComplete, mayNotVerify, mayNotWork, notOnDuty } from './duty';
import type { ClosureClaim } from './handed-in';
import type { Issue, OpenTask } from './issue';
import { refuse, type Refusal } from './refusal';
import { coveredBy, isLastSignature, mayNotSignAgain, signaturesAt } from './signing';

type TaskCommand = Exclude<Extract<Command, { taskId: string; type: Exclude<CommandType, 'urge'> }>, SidePathCommand>;

/** Which acts of a stage a command belongs to: the total map of the process. */
export const actsOf: Readonly<Record<TaskCommand['type'], readonly StageAct[]>> = {
  receive: ['receive'],
  submitPlan: ['plan'],
  reportProgress: ['work'],
  submitForClosure: ['work', 'submit'],
  approve: ['review'],
  signOff: ['signOff'],
  recheck: ['recheck'],
  return: ['review', 'submit', 'signOff'],
};

/** Commands of the person who holds an open task. */
export function decideOnTask(decision: Decision, command: TaskCommand, actor: Actor): Accepted | Refusal {
  const task = decision.issue.tasks.find((each) => each.id === command.taskId);
  if (!task) return refuse('STALE_VERSION', '这一事项已经办过或已变化，请刷新后再看。');
  const stage = stageOf(decision.definition, task.stage);
  if (!actsOf[command.type].includes(stage.act)) {
    return refuse('WRONG_STAGE', `问题正在“${stage.name}”，不能做这一步。`);
  }
  const no = standing(decision, task, stage, command.type, actor) ?? incomplete(decision, task, stage, command) ?? formRefusal(stage, command);
  if (no) return no;

  const { unitId } = task;
  const form = isForm(command) ? answeredFields(stage, command.fields) : {};
  switch (command.type) {
    case 'reportProgress':
      decision.add({ type: 'progressReported', stage: stage.key, unitId, progress: command.progress });
      return decision.accepted();
    case 'return':
      return decideReturn(decision, task, stage, command, actor);
    case 'recheck':
      return decideRecheck(decision, task, command, actor);
    case 'receive':
      decision.add({ type: 'issueReceived', stage: stage.key, unitId, ...form });
      break;
    case 'submitPlan':
      decision.add({ type: 'planSubmitted', stage: stage.key, unitId, plan: command.plan, ...carriesOf(decision.issue, command.plan), ...form });
      break;
    case 'submitForClosure':
      decision.add({ type: 'closureSubmitted', stage: stage.key, unitId, claim: command.claim, ...form });
      break;
    case 'approve': {
      const { opinion, checklist, onSite } = command;
      const signature = { stage: stage.key, unitId, opinion, checklist, ...(onSite && { onSite }), ...form, ...covering(decision, stage, unitId, actor) };
      if (!isLastSignature(stage, decision.issue, unitId, actor)) {
        decision.add({ type: 'stageSigned', ...signature });
        return decision.accepted();
      }
      decision.add({ type: 'stageApproved', ...signature });
      break;
    }
    case 'signOff': {
      const { opinion, conclusion } = command;
      const signature = { stage: stage.key, unitId, opinion, conclusion, ...form, ...covering(decision, stage, unitId, actor) };
      const isLast = isLastSignature(stage, decision.issue, unitId, actor);
      if (isLast) scheduleRechecks(decision);
      decision.add({ type: isLast ? 'issueClosed' : 'stageSigned', ...signature });
      return decision.accepted();
    }
  }
  decision.advance(stage.key, unitId);
  return decision.accepted();
}

function covering(decision: Decision, stage: Stage, unitId: string | null, actor: Actor): { readonly covers?: readonly string[] } {
  const covers = coveredBy(stage, decision.issue.facts, unitId, actor);
  return covers ? { covers } : {};
}

/** May this person do this now, whatever the content? Also what `availableActions` asks. */
export function standing(
  decision: Pick<Decision, 'definition' | 'issue'>,
  task: OpenTask,
  stage: Stage,
  type: TaskCommand['type'],
  actor: Actor,
): Refusal | undefined {
  const { definition, issue } = decision;
  const complete = type === 'reportProgress' ? notOnDuty : mayNotComplete;
  const no = complete(definition, issue, task, actor) ?? waitsForOthers(issue, task, type);
  if (no) return no;
  if (stage.act === 'recheck') return mayNotRecheck(definition, issue, actor);
  if (stage.act === 'review' || stage.act === 'signOff') {
    return mayNotVerify(issue, task, actor) ?? (type === 'return' ? undefined : mayNotSignAgain(stage, issue, task, actor));
  }
  return type === 'receive' || type === 'return' ? undefined : mayNotWork(issue, actor);
}

/** An appeal to be decided, or 协办 to be completed first. */
function waitsForOthers(issue: Issue, task: OpenTask, type: TaskCommand['type']): Refusal | undefined {
  if (type === 'receive') return appealPending(issue, task);
  return type === 'submitForClosure' ? assistancePending(issue, task) : undefined;
}

function incomplete(decision: Decision, task: OpenTask, stage: Stage, command: TaskCommand): Refusal | undefined {
  switch (command.type) {
    case 'submitPlan':
      return planRefusal(command.plan);
    case 'reportProgress':
      return stage.asks ? refuse('WRONG_STAGE', '自查没有阶段进展，请用“提交自查报告”报告结果。') : (progressRefusal(command.progress, decision.issue, task.unitId) ?? ticksRefusal(stage, decision.issue, task.unitId, command.progress));
    case 'submitForClosure':
      return stage.asks === 'selfCheckResult' ? selfCheckRefusal(command.claim) : closureRefusal(decision.issue, task, stage, command.claim);
    case 'approve':
      return checklistRefusal(stage, command.checklist) ?? onSiteRefusal(stage, decision.issue.facts, task.unitId, command.onSite, businessDateOf(decision.occasion.now));
    case 'return':
      return command.opinion.trim() ? undefined : refuse('OPINION_MISSING', '请写明退回意见。');
    case 'signOff':
      return decision.definition.conclusions.includes(command.conclusion)
        ? otherConclusion(decision.issue, stage, command.conclusion)
        : refuse('UNKNOWN_CONCLUSION', `没有“${String(command.conclusion)}”这一整改结论。`);
    case 'recheck':
      return recheckRefusal(decision.definition, command, businessDateOf(decision.occasion.now));
    case 'receive':
      return undefined;
  }
}

/** 措施 + 佐证 + 成效 + 长效机制, and what this stage asks for beside them. */
function closureRefusal(issue: Issue, { unitId }: OpenTask, stage: Stage, claim: ClosureClaim): Refusal | undefined {
  return claimRefusal(claim) ?? evidenceRefusal(stage, issue, unitId, claim) ?? measuresRefusal(stage, issue, unitId, claim) ?? ticksRefusal(stage, issue, unitId, claim);
}

type FormCommand = Exclude<TaskCommand, { type: 'reportProgress' | 'return' | 'recheck' }>;

/** Does the command complete or sign a stage, and so hand in its form? */
const isForm = (command: TaskCommand): command is FormCommand => command.type !== 'reportProgress' && command.type !== 'return' && command.type !== 'recheck';

function formRefusal(stage: Stage, command: TaskCommand): Refusal | undefined {
  return isForm(command) ? fieldsRefusal(stage, command.fields) : undefined;
}

/** Who signs off together concludes the same. */
function otherConclusion(issue: Issue, stage: Stage, conclusion: Conclusion): Refusal | undefined {
  const signed = signaturesAt(issue, stage.key, null).find((each) => each.conclusion !== undefined);
  if (!signed || signed.conclusion === conclusion) return undefined;
  return refuse('UNKNOWN_CONCLUSION', `${signed.name}签署的结论是“${signed.conclusion}”，会签结论应当一致；意见不同请退回。`);
}
