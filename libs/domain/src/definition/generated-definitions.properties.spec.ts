import fc from 'fast-check';
import { aDeadline, anIssue, department, officeClerk, onTask, ordinarily, positions, rectificationOffice, returns, township, type AnIssue } from '../../../../test/builders';
import { randomDefinition } from '../../../../test/builders/random-definition';
import { validateDefinition } from '../definition-check/validate-definition';
import { availableActions } from '../issue/available-actions';
import type { IssueFacts } from '../issue/facts';
import { isRefusal } from '../issue/refusal';
import { holds } from './condition';
import type { Definition, Stage } from './definition';

type Told = Pick<IssueFacts, 'responsibleUnits' | 'section' | 'amount' | 'severity' | 'deadline'>;

const DAY = 86_400_000;
const isSound = (definition: Definition) => !validateDefinition(definition).some(({ severity }) => severity === 'error');
const every = <K extends keyof Told>(key: K, values: readonly Told[K][]) => (facts: Partial<Told>) => values.map((value) => ({ ...facts, [key]: value }));
const units = [[township('青栎镇')], [township('青栎镇'), township('白沙镇')], [department('县水利局')], [township('青栎镇'), department('县水利局')], [rectificationOffice]];
const everyFacts = [
  every('responsibleUnits', units), every('section', ['工业', '投资', '商贸']), every('amount', [100, 300, 900]), every('severity', ['一般', '较重', '严重']),
  every('deadline', [aDeadline(), aDeadline({ kind: 'immediate', verbatim: '立行立改', lastDate: null }), aDeadline({ kind: 'standing', verbatim: '长期坚持', lastDate: null })]),
].reduce<Partial<Told>[]>((told, more) => told.flatMap(more), [{}]) as readonly Told[];

const isPassed = (stage: Stage, facts: IssueFacts) => (stage.each === 'issue' ? holds(stage.when, facts, null) : facts.responsibleUnits.some((unit) => holds(stage.when, facts, unit)));
const withPositions = { ...positions, supervisionOffice: department('县政府督查室') };

/** Somebody returns the task instead, where they may. */
function isReturned(begun: AnIssue, definition: Definition): boolean {
  const [task] = begun.issue.tasks;
  if (!task) return false;
  const { actor } = ordinarily(definition, begun.issue, task);
  const offered = availableActions(definition, begun.issue, actor, begun.scene.now).find((action) => action.type === 'return' && action.taskId === task.id && action.enabled);
  const target = offered?.returnTargets.at(-1)?.stage;
  if (target !== undefined) begun.does(actor, onTask(task.id, returns(target)));
  return target !== undefined;
}

/** The stages that one issue passes through until nobody has anything left to do, and how it ends. At `trouble` it is returned, or late. */
function livesThrough(definition: Definition, facts: Told, trouble: readonly number[]) {
  const begun = anIssue().following(definition).with({ ...facts, positions: withPositions });
  begun.does(officeClerk, () => ({ type: 'assign' }));
  const seen = new Set<string>();
  for (let step = 0; step < 120; step += 1) {
    for (const { stage } of begun.issue.tasks) seen.add(stage);
    const [task] = begun.issue.tasks;
    if (!task || begun.issue.phase === 'closed') break;
    if (trouble.includes(step)) begun.scene.passUntil(begun.scene.now + 20 * DAY);
    if (trouble.includes(step) && isReturned(begun, definition)) continue;
    const { actor, act } = ordinarily(definition, begun.issue, task);
    const outcome = begun.scene.play(actor, act(begun.issue, definition));
    if (isRefusal(outcome)) throw new Error(`${task.stage}: ${outcome.message}`);
  }
  return { seen, phase: begun.issue.phase };
}

it('every definition without errors comes to 销号, also late and after returns, and every one of its stages is reached by some facts', () => {
  fc.assert(
    fc.property(randomDefinition.filter(isSound), fc.nat(everyFacts.length - 1), fc.uniqueArray(fc.integer({ min: 3, max: 12 }), { maxLength: 2 }), (definition, first, trouble) => {
      const missing = new Map(definition.stages.filter(({ act }) => act !== 'assign').map((stage) => [stage.key, stage]));
      const inTurn = [...everyFacts.slice(first), ...everyFacts.slice(0, first)];
      for (let turn = 0; missing.size > 0; turn += 1) {
        const facts = turn === 0 ? inTurn[0] : inTurn.find((each) => [...missing.values()].some((stage) => isPassed(stage, { ...anIssue().issue.facts, ...each })));
        if (!facts) break;
        const { seen, phase } = livesThrough(definition, facts, turn === 0 ? trouble : []);
        expect(phase).toBe('closed');
        const before = missing.size;
        seen.forEach((key) => missing.delete(key));
        if (turn > 0 && missing.size === before) break;
      }
      expect([...missing.keys()]).toEqual([]);
    }),
    { numRuns: 2_000, seed: 20260901 },
  );
}, 240_000);
