import type { Instant } from '../calendar';
import { type Definition, holds, type Stage, stageOf } from '../definition';
import { onSitePeople, openMeasures, requiredEvidence } from '../evidence';
import { orderActions } from '../order/order-actions';
import { openPhases, phasesOf } from '../phases/course';
import { selfCheckActions } from '../self-check/self-check-actions';
import { sidePathActions } from '../side-path/side-path-actions';
import type { Action, ReturnTarget } from './action';
import type { Actor } from './actor';
import { factsProblems } from './decide-facts';
import { actsOf, standing } from './decide-task';
import { mayNotUrge } from './decide-urge';
import { holdersOf, isHeldBy } from './duty';
import type { Issue, OpenTask } from './issue';
import type { Refusal } from './refusal';
import { deadlineProblem } from './resolve-deadline';

type TaskCommandType = keyof typeof actsOf;
const taskCommands = Object.keys(actsOf) as TaskCommandType[];

/** What this person may do with the issue at this moment, and why not; without `now` (business time) no button knows that it is too late. */
export function availableActions(definition: Definition, issue: Issue, actor: Actor, now?: Instant): readonly Action[] {
  if (issue.phase === 'closed') return [...afterClosure(definition, issue, actor), ...orderActions(definition, issue, actor), ...selfCheckActions(definition, issue, actor)];
  const actions = issue.suspended ? [] : issue.tasks.flatMap((task) => onTask(definition, issue, task, actor));
  if (issue.phase === 'registered' && actor.roles.includes('officeClerk')) {
    actions.push(plain('assign', '交办', factsProblems(definition, issue.facts)[0] ?? deadlineProblem(issue.facts)), plain('amend', '更正', undefined));
  }
  actions.push(...sidePathActions(definition, issue, actor, now));
  if (issue.phase === 'open' && actor.roles.includes('officeClerk')) actions.push(plain('amend', '更正', undefined));
  if (issue.phase === 'open' && !issue.suspended && !mayNotUrge(issue, actor)) actions.push(plain('urge', '催办', undefined));
  return [...actions, ...orderActions(definition, issue, actor), ...selfCheckActions(definition, issue, actor)];
}

/** 回头看 of a closed issue, while it is open. */
function afterClosure(definition: Definition, issue: Issue, actor: Actor): readonly Action[] {
  const actions = issue.tasks.flatMap((task) => onTask(definition, issue, task, actor)).filter((action) => action.type === 'recheck');
  return issue.tasks.length > 0 && !mayNotUrge(issue, actor) ? [...actions, plain('urge', '催办', undefined)] : actions;
}

function onTask(definition: Definition, issue: Issue, task: OpenTask, actor: Actor): Action[] {
  const stage = stageOf(definition, task.stage);
  if (!isHeldBy(holdersOf(stage, issue.facts, task.unitId), actor)) return [];
  return taskCommands
    .filter((type) => actsOf[type].includes(stage.act))
    .filter((type) => type !== 'return' || stage.returns.length > 0)
    .filter((type) => type !== 'reportProgress' || !stage.asks)
    .map((type) => {
      const refusal = standing({ definition, issue }, task, stage, type, actor);
      return {
        type,
        label: labelOf(type, stage),
        taskId: task.id,
        unitId: task.unitId,
        stageName: stage.name,
        enabled: !refusal,
        reason: refusal?.message ?? null,
        checklist: type === 'approve' || type === 'recheck' ? stage.checklist : [],
        returnTargets: type === 'return' ? targetsOf(definition, issue, task, stage) : [],
        conclusions: type === 'signOff' ? definition.conclusions : [],
        ...(type === 'submitForClosure' && stage.asks && { asks: stage.asks }),
        ...(type === 'return' && stage.mayKeepSignatures && { mayKeepSignatures: true }),
        ...(stage.fields && stage.fields.length > 0 && handsInForm(type) && { fields: stage.fields }),
        ...formNeeds(type, stage, issue, task),
      };
    });
}

const handsInForm = (type: TaskCommandType) => type !== 'reportProgress' && type !== 'return' && type !== 'recheck';

/** What the forms of a report, a submission and an approval ask for beside their usual fields. */
function formNeeds(type: TaskCommandType, stage: Stage, issue: Issue, { unitId }: OpenTask): Partial<Action> {
  const people = type === 'approve' ? onSitePeople(stage, issue.facts, unitId) : undefined;
  const required = type === 'submitForClosure' ? requiredEvidence(stage, issue.facts, unitId) : [];
  const numbers = type === 'reportProgress' ? openPhases(issue, unitId) : [];
  return {
    ...(required.length > 0 && { requiredEvidence: required }),
    ...((type === 'submitForClosure' || type === 'reportProgress') && stage.ticksMeasures && { openMeasures: openMeasures(issue, unitId) }),
    ...(numbers.length > 0 && { phases: phasesOf(issue).filter(({ number }) => numbers.includes(number)) }),
    ...(people !== undefined && { onSitePeople: people }),
  };
}

function targetsOf(definition: Definition, issue: Issue, task: OpenTask, stage: Stage): readonly ReturnTarget[] {
  return stage.returns.flatMap((key) => {
    const target = stageOf(definition, key);
    const branchwise = target.each === 'responsibleUnit';
    const reachable = issue.facts.responsibleUnits.filter((unit) => task.unitId === null || unit.id === task.unitId);
    const units = branchwise ? reachable.filter((unit) => holds(target.when, issue.facts, unit)) : [];
    if (branchwise ? units.length === 0 : !holds(target.when, issue.facts, null)) return [];
    return [{ stage: key, name: target.name, units: units.length > 1 ? units.map(({ id, name }) => ({ id, name })) : [] }];
  });
}

function plain(type: 'assign' | 'amend' | 'urge', label: string, refusal: Refusal | undefined): Action {
  return {
    type,
    label,
    taskId: null,
    unitId: null,
    stageName: label,
    enabled: !refusal,
    reason: refusal?.message ?? null,
    checklist: [],
    returnTargets: [],
    conclusions: [],
  };
}

function labelOf(type: TaskCommandType, stage: Stage): string {
  const labels: Readonly<Record<TaskCommandType, string>> = {
    receive: '签收',
    submitPlan: '提交方案',
    reportProgress: '填报进展',
    submitForClosure: stage.asks === 'selfCheckResult' ? '提交自查报告' : stage.act === 'submit' ? '汇总提交' : '提交销号',
    approve: '同意',
    return: '退回',
    signOff: stage.name,
    recheck: '回头看',
  };
  return labels[type];
}
