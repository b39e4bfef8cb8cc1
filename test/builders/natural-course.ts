import {
  businessDateOf, dutiesOf, exampleValues, mayNotVerify, positionOf, signaturesAt, stageOf, unitsOn, type Actor, type Definition, type Duty, type Issue, type OpenTask, type Stage, type UnitRef,
} from '@rectify/domain';
import { approves, onTask, receives, rechecks, signsOff, submits, submitsPlan, type Act } from './acts';
import { allInOrder, onSiteFor } from './forms';
import { asLeader, leader, personOf, secondLeader } from './people';

/** The person who ordinarily completes a task, and what they do. */
export function ordinarily(definition: Definition, issue: Issue, task: OpenTask): { readonly actor: Actor; readonly act: Act } {
  const stage = stageOf(definition, task.stage);
  const actor = completerOf(stage, issue, task);
  const fields = exampleValues(stage, { person: actor, on: businessDateOf(task.openedAt) });
  const act = actOf(stage, task.unitId);
  return { actor, act: onTask(task.id, stage.fields ? (...seen) => ({ ...act(...seen), fields }) as ReturnType<Act> : act) };
}

/** Of those who may complete the task, the first whose signature it does not have yet, and who neither did the work nor signed elsewhere. */
function completerOf(stage: Stage, issue: Issue, task: OpenTask): Actor {
  const { unitId } = task;
  const isFree = (person: Actor) => !['review', 'signOff', 'recheck'].includes(stage.act) || mayNotVerify(issue, task, person) === undefined;
  const given = signaturesAt(issue, stage.key, unitId).map(({ personId }) => personId);
  const duties = dutiesOf(stage, issue.facts, unitId).filter((each) => !stage.completedBy || stage.completedBy.includes(each.role));
  const [next] = Array.from({ length: 20 }, (_, index) => index + 1).flatMap((which) => duties.flatMap((duty) => peopleOn(duty, issue, unitId, which))).filter((person) => !given.includes(person.personId) && isFree(person));
  if (!next) throw new Error(`Nobody completes ${stage.key} of issue ${issue.id}`);
  return next;
}

function peopleOn(duty: Duty, issue: Issue, unitId: string | null, which: number): readonly Actor[] {
  if (duty.relation === 'responsibleLeader') {
    return issue.facts.leaders.flatMap(({ id }) => [leader, secondLeader].find((each) => asLeader(each).id === id) ?? []);
  }
  if (duty.relation === 'namedPerson') {
    const { person, unit, role } = duty;
    return [{ personId: person.id, name: person.name, unitId: unit.id, unitName: unit.name, roles: [role] }];
  }
  return unitsOn(duty, issue.facts, unitId).map((unit) => personOf(unit, duty.role, which));
}

function actOf(stage: Stage, unitId: string | null): Act {
  switch (stage.act) {
    case 'receive':
      return receives();
    case 'plan':
      return submitsPlan();
    case 'work':
    case 'submit':
      return submits();
    case 'review':
      return (issue, definition) => ({ ...approves()(issue, definition), checklist: allInOrder(stage), ...onSiteFor(stage, issue, unitId) }) as ReturnType<Act>;
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
