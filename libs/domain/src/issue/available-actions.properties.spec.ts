import fc from 'fast-check';
import {
  aClaimFor, aPlan, aReport, allInOrder, candidateUnits, onSiteFor, crowd, orderFormsOf, randomIssue, randomStep, sidePathFormsOf, township, type FactsDraw, type Scene, type StepDraw,
} from '../../../../test/builders';
import { stageOf } from '../definition';
import type { Action } from './action';
import type { Actor } from './actor';
import { availableActions } from './available-actions';
import type { Command } from './command';
import { decide } from './decide';
import type { Issue, OpenTask } from './issue';
import { isRefusal, type RefusalCode } from './refusal';

const natural = fc.nat({ max: 100_000 });
const facts: fc.Arbitrary<FactsDraw> = fc.record({
  units: fc.array(natural, { minLength: 1, maxLength: 6 }), lead: natural, section: natural, deadline: natural, industry: natural, process: natural,
});
const steps: fc.Arbitrary<readonly StepDraw[]> = fc.array(fc.record({ kind: natural, who: natural, what: natural, where: natural }), {
  minLength: 40, maxLength: 70,
});

/** The least that a form for this task would send; `to` and `units` as the dialog offers them. */
function onTask(type: Action['type'], task: OpenTask, scene: Scene, back?: { to: string; units?: readonly string[] }): Command {
  const stage = stageOf(scene.definition, task.stage);
  const taskId = task.id;
  switch (type) {
    case 'submitPlan':
      return { type, taskId, plan: aPlan() };
    case 'reportProgress':
      return { type, taskId, progress: aReport({ nil: true, note: '', measuresDone: [] }) };
    case 'submitForClosure':
      return { type, taskId, claim: aClaimFor(stage, scene.issue!, task.unitId) };
    case 'approve':
      return { type, taskId, opinion: '', checklist: allInOrder(stage), ...onSiteFor(stage, scene.issue!, task.unitId) };
    case 'return':
      return { type, taskId, to: stage.returns[0] ?? 'work', opinion: '请补正', ...back };
    case 'recheck':
      return { type, taskId, result: 'passed', findings: '成果保持', evidence: [{ name: '现场记录', reference: '' }], checklist: allInOrder(stage) };
    case 'signOff':
      return { type, taskId, conclusion: '已完成', opinion: '' };
    default:
      return { type: 'receive', taskId };
  }
}

const plain = (type: 'assign' | 'amend' | 'urge', issue: Issue): Command => {
  if (type === 'amend') return { type, changes: { remarks: `${issue.facts.remarks}，补记` }, reason: '与原件核对' };
  return type === 'urge' ? { type, message: '' } : { type };
};
const plainTypes = ['assign', 'amend', 'urge'] as const;
const isPlain = (type: Action['type']): type is (typeof plainTypes)[number] => plainTypes.some((each) => each === type);
const taskTypes = ['receive', 'submitPlan', 'reportProgress', 'submitForClosure', 'approve', 'return', 'signOff', 'recheck'] as const;

/** Every form that this button can send. */
function formsOf(action: Action, scene: Scene, issue: Issue): readonly Command[] {
  const aboutOrders = orderFormsOf(action);
  if (aboutOrders) return aboutOrders;
  const aside = sidePathFormsOf(action, issue, candidateUnits);
  if (aside) return aside;
  if (action.type === 'startSelfChecks') return [{ type: 'startSelfChecks', children: [{ issueId: 'child', unit: township('白塔乡') }], deadline: '2027-12-31' }];
  if (isPlain(action.type)) return [plain(action.type, issue)];
  const task = issue.tasks.find((each) => each.id === action.taskId)!;
  if (action.type !== 'return') return [onTask(action.type, task, scene)];
  const [target] = action.returnTargets;
  if (!target) return [onTask('return', task, scene)];
  return action.returnTargets.flatMap(({ stage, units }) => [
    onTask('return', task, scene, { to: stage }),
    ...units.map((unit) => onTask('return', task, scene, { to: stage, units: [unit.id] })),
  ]);
}

/** Stops of random lives, with every person of the crowd looking at the issue there. */
function everywhere(look: (scene: Scene, issue: Issue, person: Actor) => void): void {
  fc.assert(
    fc.property(facts, steps, (drawn, draws) => {
      const begun = randomIssue(drawn);
      const { scene } = begun;
      draws.forEach((draw, index) => {
        const step = randomStep(scene, begun.issue, draw);
        if (step.kind === 'jump') scene.now = step.to;
        else scene.play(step.actor, step.command);
        if (index % 8 === 7) for (const person of crowd) look(scene, begun.issue, person);
      });
    }),
    { numRuns: 40, seed: 20260901 },
  );
}

const clockSays: readonly string[] = ['URGED_RECENTLY', 'TOO_LATE', 'DATE_NOT_ALLOWED'];

function codeOf(scene: Scene, issue: Issue, command: Command, actor: Actor): RefusalCode | 'accepted' {
  const outcome = decide(scene.definition, scene.calendar, issue, command, { actor, now: scene.now });
  return isRefusal(outcome) ? outcome.code : 'accepted';
}

describe('the buttons and the authority agree', () => {
  it('what is enabled is accepted with the least its form asks; what is disabled is refused', () => {
    const tried = { accepted: 0, refused: 0 };
    everywhere((scene, issue, person) => {
      for (const action of availableActions(scene.definition, issue, person)) {
        for (const command of formsOf(action, scene, issue)) {
          const code = codeOf(scene, issue, command, person);
          // How long ago somebody urged, and what day it is, is the clock's business, which a button does not know.
          const accepted = code === 'accepted' || clockSays.includes(code);
          const agrees = action.enabled === accepted;
          if (!agrees) throw new Error(`${action.enabled ? 'enabled' : 'disabled'} ${action.label} ${JSON.stringify(command)}: ${code}`);
          tried[action.enabled ? 'accepted' : 'refused'] += 1;
        }
      }
    });
    expect(tried.accepted).toBeGreaterThan(1_000);
    expect(tried.refused).toBeGreaterThan(100);
  });

  it('what is not offered is refused, however complete the form', () => {
    let tried = 0;
    everywhere((scene, issue, person) => {
      const offered = new Set(availableActions(scene.definition, issue, person).map(({ type, taskId }) => `${type} ${taskId}`));
      const commands = [
        ...plainTypes.filter((type) => !offered.has(`${type} null`)).map((type) => plain(type, issue)),
        ...issue.tasks.flatMap((task) =>
          taskTypes.filter((type) => !offered.has(`${type} ${task.id}`)).map((type) => onTask(type, task, scene)),
        ),
      ];
      for (const command of commands) {
        if (codeOf(scene, issue, command, person) === 'accepted') {
          throw new Error(`not offered to ${person.personId}, yet accepted: ${JSON.stringify(command)}`);
        }
        tried += 1;
      }
    });
    expect(tried).toBeGreaterThan(10_000);
  });
});
