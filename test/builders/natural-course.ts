import {
  positionOf, stageOf, unitsOn, type Actor, type Definition, type Issue, type OpenTask, type Stage, type UnitRef,
} from '@rectify/domain';
import { approves, onTask, receives, rechecks, signsOff, submits, submitsPlan, type Act } from './acts';
import { allInOrder } from './forms';
import { asLeader, leader, personOf, secondLeader } from './people';

/** The person who ordinarily completes a task, and what they do. */
export function ordinarily(definition: Definition, issue: Issue, task: OpenTask): { readonly actor: Actor; readonly act: Act } {
  const stage = stageOf(definition, task.stage);
  return { actor: completerOf(stage, issue, task.unitId), act: onTask(task.id, actOf(stage)) };
}

function completerOf(stage: Stage, issue: Issue, unitId: string | null): Actor {
  const duty = stage.duty.find((each) => !stage.completedBy || stage.completedBy.includes(each.role));
  if (!duty) throw new Error(`Nobody completes ${stage.key}`);
  if (duty.relation === 'responsibleLeader') {
    const signer = [leader, secondLeader].find((each) => asLeader(each).id === issue.facts.leaders[0]?.id);
    if (!signer) throw new Error(`Issue ${issue.id} has a leader the builders do not know`);
    return signer;
  }
  const [unit] = unitsOn(duty, issue.facts, unitId);
  if (!unit) throw new Error(`No unit stands as ${duty.relation} in issue ${issue.id}`);
  return personOf(unit, duty.role);
}

function actOf(stage: Stage): Act {
  switch (stage.act) {
    case 'receive':
      return receives();
    case 'plan':
      return submitsPlan();
    case 'work':
    case 'submit':
      return submits();
    case 'review':
      return (issue, definition) => ({ ...approves()(issue, definition), checklist: allInOrder(stage) }) as ReturnType<Act>;
    case 'signOff':
      return signsOff();
    case 'recheck':
      return rechecks();
    case 'assign':
      throw new Error('交办 is no task');
  }
}

/** The first open task that still lies before this stage, on one branch when a unit is named. */
export function taskBefore(definition: Definition, issue: Issue, stageKey: string, unit?: UnitRef): OpenTask | undefined {
  const target = positionOf(definition, stageKey);
  return issue.tasks.find(
    (task) => positionOf(definition, task.stage) < target && (unit === undefined || task.unitId === null || task.unitId === unit.id),
  );
}
