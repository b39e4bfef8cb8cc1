import { stageOf, type Conclusion, type Definition, type ChecklistItem, type Stage } from '../definition';
import { holds } from '../definition';
import { actsOf, standing } from './decide-task';
import { mayNotUrge } from './decide-urge';
import { factsProblems } from './decide-facts';
import { deadlineProblem } from './resolve-deadline';
import { holdersOf, isHeldBy } from './duty';
import type { Actor, CommandType } from './command';
import type { Issue, OpenTask } from './issue';
import type { Refusal } from './refusal';

/** A button: what this person may do now, what the form needs, and for a disabled one the reason. */
export interface Action {
  readonly type: CommandType;
  readonly label: string;
  readonly taskId: string | null;
  readonly unitId: string | null;
  /** 环节 the task belongs to, in words. */
  readonly stageName: string;
  readonly enabled: boolean;
  readonly reason: string | null;
  readonly checklist: readonly ChecklistItem[];
  readonly returnTargets: readonly ReturnTarget[];
  readonly conclusions: readonly Conclusion[];
}

export interface ReturnTarget {
  readonly stage: string;
  readonly name: string;
  /** Branches that may be chosen; empty when the target is the issue's own chain or this very branch. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

type TaskCommandType = keyof typeof actsOf;
const taskCommands = Object.keys(actsOf) as TaskCommandType[];

/** What this person may do with the issue at this moment, and why not. */
export function availableActions(definition: Definition, issue: Issue, actor: Actor): readonly Action[] {
  if (issue.phase === 'closed') return [];
  const actions = issue.tasks.flatMap((task) => onTask(definition, issue, task, actor));
  if (issue.phase === 'registered' && actor.roles.includes('officeClerk')) {
    actions.push(plain('assign', '交办', factsProblems(issue.facts)[0] ?? deadlineProblem(issue.facts)), plain('amend', '更正', undefined));
  }
  if (issue.phase === 'open' && !mayNotUrge(issue, actor)) actions.push(plain('urge', '催办', undefined));
  return actions;
}

function onTask(definition: Definition, issue: Issue, task: OpenTask, actor: Actor): Action[] {
  const stage = stageOf(definition, task.stage);
  if (!isHeldBy(holdersOf(stage, issue.facts, task.unitId), actor)) return [];
  return taskCommands
    .filter((type) => actsOf[type].includes(stage.act))
    .filter((type) => type !== 'return' || stage.returns.length > 0)
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
        checklist: type === 'approve' ? stage.checklist : [],
        returnTargets: type === 'return' ? targetsOf(definition, issue, task, stage) : [],
        conclusions: type === 'signOff' ? definition.conclusions : [],
      };
    });
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
    submitForClosure: stage.act === 'submit' ? '汇总提交' : '提交销号',
    approve: '同意',
    return: '退回',
    signOff: '签批销号',
  };
  return labels[type];
}
