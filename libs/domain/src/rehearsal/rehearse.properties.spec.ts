import fc from 'fast-check';
import { anIssue, calendar2026, township } from '../../../../test/builders';
import { randomDefinition } from '../../../../test/builders/random-definition';
import { validateDefinition } from '../definition';
import { reachedStages } from './reached-stages';
import { rehearse } from './rehearse';
import type { Scenario } from './scenario';

const startsOn = '2026-09-01';
const scenario: fc.Arbitrary<Scenario> = fc.oneof(
  fc.constantFrom<Scenario>({ startsOn, pace: 'onTime' }, { startsOn, pace: 'onHoliday' }),
  fc.integer({ min: 1, max: 20 }).map((workdays): Scenario => ({ startsOn, pace: 'late', workdays })),
  fc.integer({ min: 1, max: 3 }).map((times): Scenario => ({ startsOn, pace: 'returned', times })),
);
const facts = fc.record({
  section: fc.constantFrom('工业', '投资', '商贸'),
  amount: fc.constantFrom(100, 300, 900),
  responsibleUnits: fc.constantFrom([township('青栎镇')], [township('青栎镇'), township('白沙镇')]),
}).map((changes) => ({ ...anIssue().dueOn('2026-11-30').issue.facts, ...changes }));

it('whatever the script, a definition without errors comes to 销号 and opens no stage that its facts do not reach', () => {
  const sound = randomDefinition.filter((definition) => !validateDefinition(definition).some(({ severity }) => severity === 'error'));
  fc.assert(
    fc.property(sound, facts, scenario, (definition, about, played) => {
      const { ended, stuckAt, steps } = rehearse(definition, calendar2026, about, played);
      expect([ended, stuckAt]).toEqual([true, undefined]);
      const reached = reachedStages(definition, about).map(({ key }) => key);
      expect(steps.flatMap(({ kind, stage }) => (kind === '环节' && stage !== null && stage !== 'recheck' && !reached.includes(stage) ? [stage] : []))).toEqual([]);
    }),
    { numRuns: 500, seed: 20260901 },
  );
}, 120_000);
