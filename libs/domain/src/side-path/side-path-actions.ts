import type { Instant } from '../calendar';
import { stageOf, type Definition } from '../definition';
import type { Action } from '../issue/action';
import type { Actor } from '../issue/actor';
import { isHeldBy, holdersOf } from '../issue/duty';
import type { Issue, OpenTask } from '../issue/issue';
import type { Refusal } from '../issue/refusal';
import { mayNotAppeal, mayNotDecideAppeal } from './decide-appeal';
import { mayNotAddAssistance, mayNotAssist } from './decide-assistance';
import { latestExtension, mayNotDecideExtension, mayNotExtend, tooLate } from './decide-extension';
import { mayNotResume, mayNotSuspend } from './decide-suspension';
import { mayNotTransfer } from './decide-transfer';
import type { OpenRequest } from './request';
import type { SidePathCommandType } from './side-path-command';

/** The buttons off the straight way: those that the definition offers to this person; a disabled one says why. */
export function sidePathActions(definition: Definition, issue: Issue, actor: Actor, now?: Instant): readonly Action[] {
  if (issue.phase !== 'open') return [];
  if (issue.suspended) return mayNotResume(issue, actor) ? [] : [action('resume', '恢复')];
  return [
    ...(issue.requests ?? []).flatMap((request) => onRequest(issue, request, actor)),
    ...issue.tasks.flatMap((task) => onTask(definition, issue, task, actor, now)),
    ...transfers(definition, issue, actor),
    ...(mayNotSuspend(definition, issue, actor) ? [] : [action('suspend', '中止')]),
  ];
}

function onRequest(issue: Issue, request: OpenRequest, actor: Actor): readonly Action[] {
  const of = { requestId: request.id, unitId: request.unitId, taskId: request.taskId };
  switch (request.kind) {
    case 'extension':
      return mayNotDecideExtension(issue, actor) ? [] : [action('decideExtension', '审批延期', of)];
    case 'appeal':
      return mayNotDecideAppeal(actor) ? [] : [action('decideAppeal', '处理申诉', of)];
    case 'assistance': {
      const no = mayNotAssist(issue, request, actor);
      return no?.code === 'NOT_YOUR_TASK' ? [] : [action('completeAssistance', '完成协办', of, no)];
    }
  }
}

function onTask(definition: Definition, issue: Issue, task: OpenTask, actor: Actor, now?: Instant): readonly Action[] {
  const stage = stageOf(definition, task.stage);
  const { extension, appeal, assistance } = definition.sidePaths ?? {};
  const of = { taskId: task.id, unitId: task.unitId, stageName: stage.name };
  const isOnDuty = isHeldBy(holdersOf(stage, issue.facts, task.unitId), actor);
  const isOffice = actor.roles.includes('officeClerk');
  const actions: Action[] = [];
  if (appeal && stage.act === 'receive' && isOnDuty) {
    actions.push(action('appeal', '申诉', { ...of, choices: appeal.grounds }, mayNotAppeal(definition, issue, task, stage, actor)));
  }
  if (extension && stage.act === 'work' && isOnDuty) {
    const latest = latestExtension(issue, task.unitId, extension);
    actions.push(action('requestExtension', '申请延期', { ...of, choices: extension.reasons, ...(latest && { latest }) }, mayNotExtend(definition, issue, task, stage, actor) ?? tooLate(task, now)));
  }
  if (assistance && stage.act === 'work' && (isOnDuty || isOffice)) {
    actions.push(action('addAssistingUnit', '加协办单位', of, mayNotAddAssistance(definition, issue, task, stage, actor)));
  }
  return actions;
}

function transfers(definition: Definition, issue: Issue, actor: Actor): readonly Action[] {
  return issue.facts.responsibleUnits
    .filter((unit) => !mayNotTransfer(definition, issue, unit.id, actor))
    .map((unit) => action('transfer', '转办', { unitId: unit.id }));
}

function action(type: SidePathCommandType, label: string, of: Partial<Action> = {}, refusal?: Refusal): Action {
  return {
    type, label, taskId: null, unitId: null, stageName: label, enabled: !refusal, reason: refusal?.message ?? null,
    checklist: [], returnTargets: [], conclusions: [], ...of,
  };
}
