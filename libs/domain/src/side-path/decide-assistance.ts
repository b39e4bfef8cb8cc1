import { stageOf, type Definition, type Stage } from '../definition';
import type { Accepted } from '../issue/accepted';
import type { Actor } from '../issue/actor';
import type { Decision } from '../issue/decision';
import { hasSigned, notOnDuty } from '../issue/duty';
import type { Issue, OpenTask } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { AssistancePolicy } from './policy';
import type { OpenRequest } from './request';
import type { SidePathCommand } from './side-path-command';
import { ask, notOffered, requestId, requestOf, taskGone, taskOf } from './side-path-decision';

/** 加协办: another unit gets a task of its own, without which the work is not submitted. */
export function decideAddAssistingUnit(decision: Decision, command: Extract<SidePathCommand, { type: 'addAssistingUnit' }>, actor: Actor): Accepted | Refusal {
  const { definition, issue } = decision;
  const task = taskOf(decision, command.taskId);
  if (!task) return taskGone();
  const no = mayNotAddAssistance(definition, issue, task, stageOf(definition, task.stage), actor);
  if (no) return no;
  const { unit, matter, taskId } = command;
  if (matter.trim() === '') return refuse('REASON_MISSING', '请写明需要协办的事项。');
  if (unit.id === task.unitId) return refuse('UNKNOWN_UNIT', '协办单位不能是承办单位自己。');
  if (issue.requests?.some((each) => each.kind === 'assistance' && each.taskId === taskId && each.unit.id === unit.id)) {
    return refuse('REQUEST_PENDING', `${unit.name}已在协办。`);
  }
  const id = requestId(decision, 'assistance', task.unitId);
  const { within } = definition.sidePaths?.assistance as AssistancePolicy;
  ask(decision, { kind: 'assistance', id, taskId, stage: task.stage, unitId: task.unitId, unit, matter }, within);
  return decision.accepted();
}

export function mayNotAddAssistance(definition: Definition, issue: Issue, task: OpenTask, stage: Stage, actor: Actor): Refusal | undefined {
  if (!definition.sidePaths?.assistance) return notOffered('协办');
  if (stage.act !== 'work') return refuse('WRONG_STAGE', '只有“整改实施”可以加协办单位。');
  return actor.roles.includes('officeClerk') ? undefined : notOnDuty(definition, issue, task, actor);
}

export function decideCompleteAssistance(decision: Decision, command: Extract<SidePathCommand, { type: 'completeAssistance' }>, actor: Actor): Accepted | Refusal {
  const request = requestOf(decision, 'assistance', command.requestId);
  if (!request) return taskGone();
  const no = mayNotAssist(decision.issue, request, actor);
  if (no) return no;
  const { result, evidence } = command;
  if (result.trim() === '') return refuse('PROGRESS_INCOMPLETE', '请写明协办情况。');
  const { id, taskId, stage, unitId, unit } = request;
  decision.add({ type: 'assistanceGiven', requestId: id, taskId, stage, unitId, unit, result, evidence });
  return decision.accepted();
}

export function mayNotAssist(issue: Issue, { unit }: Extract<OpenRequest, { kind: 'assistance' }>, actor: Actor): Refusal | undefined {
  const may = actor.unitId === unit.id && actor.roles.some((role) => role === 'handler' || role === 'head');
  if (!may) return refuse('NOT_YOUR_TASK', `协办由${unit.name}办理。`);
  return hasSigned(issue, actor) ? refuse('VERIFIER_IS_DOER', '您已在本问题签过审核意见，不能再办理整改，请由本单位其他人员办理。') : undefined;
}

/** Work that others still contribute to is not submitted. */
export function assistancePending(issue: Issue, task: OpenTask): Refusal | undefined {
  const waiting = (issue.requests ?? []).flatMap((each) => (each.kind === 'assistance' && each.taskId === task.id ? [each.unit.name] : []));
  return waiting.length > 0 ? refuse('ASSISTANCE_OPEN', `协办还没有完成：${waiting.join('、')}。`) : undefined;
}
