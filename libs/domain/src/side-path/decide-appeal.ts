import { businessDateOf } from '../calendar';
import { stageOf, type Definition, type Stage } from '../definition';
import { dueWithin, termTo } from '../escalation/arm-term';
import type { Accepted } from '../issue/accepted';
import type { Actor } from '../issue/actor';
import type { Decision } from '../issue/decision';
import { notOnDuty } from '../issue/duty';
import { calendarOnDuty } from '../issue/duty-calendar';
import type { Issue, OpenTask } from '../issue/issue';
import { isRefusal, refuse, type Refusal } from '../issue/refusal';
import { transferUnit } from './decide-transfer';
import type { AppealPolicy } from './policy';
import type { SidePathCommand } from './side-path-command';
import { ask, notOffered, requestId, requestOf, taskGone, taskOf } from './side-path-decision';

/** 申诉 instead of 签收: the wrong unit, or facts in dispute. */
export function decideMakeAppeal(decision: Decision, command: Extract<SidePathCommand, { type: 'appeal' }>, actor: Actor): Accepted | Refusal {
  const { definition, issue } = decision;
  const task = taskOf(decision, command.taskId);
  if (!task) return taskGone();
  const no = mayNotAppeal(definition, issue, task, stageOf(definition, task.stage), actor);
  if (no) return no;
  const policy = definition.sidePaths?.appeal as AppealPolicy;
  const { taskId, ground, statement } = command;
  if (!policy.grounds.includes(ground)) return refuse('REASON_MISSING', `申诉理由须从清单中选：${policy.grounds.join('、')}。`);
  if (statement.trim() === '') return refuse('REASON_MISSING', '请写明申诉的事实和依据。');
  const id = requestId(decision, 'appeal', task.unitId);
  ask(decision, { kind: 'appeal', id, taskId, stage: task.stage, unitId: task.unitId, ground, statement }, policy.decideWithin);
  return decision.accepted();
}

export function mayNotAppeal(definition: Definition, issue: Issue, task: OpenTask, stage: Stage, actor: Actor): Refusal | undefined {
  if (!definition.sidePaths?.appeal) return notOffered('申诉');
  if (stage.act !== 'receive') return refuse('WRONG_STAGE', '申诉须在签收前提出。');
  return notOnDuty(definition, issue, task, actor) ?? appealPending(issue, task);
}

/** Until an appeal is decided there is nothing to receive. */
export function appealPending(issue: Issue, task: OpenTask): Refusal | undefined {
  const pending = issue.requests?.some((each) => each.kind === 'appeal' && each.taskId === task.id);
  return pending ? refuse('REQUEST_PENDING', '申诉正在处理，有结果后再签收。') : undefined;
}

/** By 整改办: refused or not, 签收 is due anew; where the unit was wrong, another one receives. */
export function decideAppeal(decision: Decision, command: Extract<SidePathCommand, { type: 'decideAppeal' }>, actor: Actor): Accepted | Refusal {
  const { definition, issue, occasion } = decision;
  const request = requestOf(decision, 'appeal', command.requestId);
  const task = request && taskOf(decision, request.taskId);
  if (!request || !task) return taskGone();
  const no = mayNotDecideAppeal(actor);
  if (no) return no;
  if (command.opinion.trim() === '') return refuse('OPINION_MISSING', '请写明对申诉的处理意见。');
  if (command.to && !command.upheld) return refuse('UNKNOWN_UNIT', '申诉不成立，不需要改派单位。');
  const stage = stageOf(definition, task.stage);
  const calendar = calendarOnDuty(decision.calendar, stage, issue.facts, task.unitId);
  const today = businessDateOf(occasion.now);
  const due = dueWithin(calendar, today, stage.limit);
  const term = termTo(stage, due, { definition, calendar, opened: today, after: occasion.now });
  const { taskId, unitId } = request;
  decision.add({ type: 'appealDecided', requestId: request.id, taskId, stage: stage.key, unitId, upheld: command.upheld, opinion: command.opinion, term });
  if (!command.to) return decision.accepted();
  if (unitId === null) return refuse('UNKNOWN_UNIT', '这一事项不属于某个责任单位，不能改派。');
  const transferred = transferUnit(decision, unitId, command.to, command.opinion);
  return transferred && isRefusal(transferred) ? transferred : decision.accepted();
}

export function mayNotDecideAppeal(actor: Actor): Refusal | undefined {
  return actor.roles.includes('officeClerk') ? undefined : refuse('NOT_ALLOWED', '申诉由整改办处理。');
}
