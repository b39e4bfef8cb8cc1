import { stageOf, type Definition, type StageAct } from '../definition';
import { standing } from '../issue/decide-task';
import type { Issue, OpenTask } from '../issue/issue';
import { signaturesAt } from '../issue/signing';
import { answerTo } from './answers';
import { castOf } from './cast';
import type { NextAct } from './next-act';
import { plannedAt, signatureGap, type Pace } from './pace';
import type { ReturnRoute } from './return-route';

/** What every 推演 plays with. */
export interface Setting extends Pace {
  readonly definition: Definition;
  readonly route: ReturnRoute | undefined;
}

type TaskAct = Parameters<typeof standing>[3];
const completing: Readonly<Record<Exclude<StageAct, 'assign'>, TaskAct>> = {
  receive: 'receive', plan: 'submitPlan', work: 'submitForClosure', submit: 'submitForClosure', review: 'approve', signOff: 'signOff', recheck: 'recheck',
};

/** For each open task: a person who may and has not signed acts when it is planned. None for a task that nobody can complete. */
export function taskActs(setting: Setting, issue: Issue): readonly NextAct[] {
  return issue.tasks.flatMap((task) => actOn(setting, issue, task) ?? []);
}

function actOn(setting: Setting, issue: Issue, task: OpenTask): NextAct | undefined {
  const { definition, route } = setting;
  const stage = stageOf(definition, task.stage);
  if (stage.act === 'assign') return undefined;
  const returns = route?.from === stage.key && issue.marks.returns < route.times ? route : undefined;
  const type = returns ? 'return' : completing[stage.act];
  const actor = castOf(stage, issue, task).find((each) => !standing({ definition, issue }, task, stage, type, each));
  if (!actor || (!returns && !answerTo(definition, stage, issue, task, task.openedAt, actor))) return undefined;
  const signed = signaturesAt(issue, stage.key, task.unitId).length;
  return {
    at: plannedAt(setting, stage, task) + signed * signatureGap,
    actor,
    commandAt: (now) =>
      returns ? { type: 'return', taskId: task.id, to: returns.to, opinion: '（推演）佐证与现场不符，请补正' } : answerTo(definition, stage, issue, task, now, actor)!,
  };
}
