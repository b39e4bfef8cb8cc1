import fc from 'fast-check';
import { anIssue, officeClerk, ordinarily, township } from '../../../../test/builders';
import { randomDefinition } from '../../../../test/builders/random-definition';
import { isRefusal } from '../issue/refusal';
import type { Definition } from './definition';
import { validateDefinition } from './validate-definition';

const isSound = (definition: Definition) => !validateDefinition(definition).some(({ severity }) => severity === 'error');
const units = [[township('青栎镇')], [township('青栎镇'), township('白沙镇')]];
const everyFacts = units.flatMap((responsibleUnits) => ['工业', '投资', '商贸'].flatMap((section) => [100, 300, 900].map((amount) => ({ responsibleUnits, section, amount }))));

/** The stages that one issue passes through until nobody has anything left to do, and how it ends. */
function livesThrough(definition: Definition, facts: (typeof everyFacts)[number]) {
  const begun = anIssue().following(definition).with(facts);
  begun.does(officeClerk, () => ({ type: 'assign' }));
  const seen = new Set<string>();
  for (let step = 0; step < 100; step += 1) {
    for (const { stage } of begun.issue.tasks) seen.add(stage);
    const [task] = begun.issue.tasks;
    if (!task) break;
    const { actor, act } = ordinarily(definition, begun.issue, task);
    const outcome = begun.scene.play(actor, act(begun.issue, definition));
    if (isRefusal(outcome)) throw new Error(`${task.stage}: ${outcome.message}`);
  }
  return { seen, phase: begun.issue.phase };
}

it('every definition without errors comes to 销号, and every one of its further stages is reached by some facts', () => {
  fc.assert(
    fc.property(randomDefinition.filter(isSound), fc.nat(everyFacts.length - 1), (definition, first) => {
      const missing = new Set(definition.stages.filter(({ key }) => key.startsWith('extra')).map(({ key }) => key));
      const inTurn = [...everyFacts.slice(first), ...everyFacts.slice(0, first)];
      for (const [turn, facts] of inTurn.entries()) {
        if (turn > 0 && missing.size === 0) break;
        const { seen, phase } = livesThrough(definition, facts);
        expect(phase).toBe('closed');
        seen.forEach((key) => missing.delete(key));
      }
      expect([...missing]).toEqual([]);
    }),
    { numRuns: 2_000, seed: 20260901 },
  );
}, 120_000);
