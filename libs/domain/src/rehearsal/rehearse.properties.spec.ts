import fc from 'fast-check';
import { anIssue, calendar2026, department, positions, township } from '../../../../test/builders';
import { randomDefinition } from '../../../../test/builders/random-definition';
import { validateDefinition } from '../definition-check/validate-definition';
import { reachedStages } from './reached-stages';
import { rehearse } from './rehearse';
import type { Scenario } from './scenario';

const startsOn = '2026-09-01';
const withPositions = { ...positions, supervisionOffice: department('县政府督查室') };
const scenario: fc.Arbitrary<Scenario> = fc.oneof(
  fc.constantFrom<Scenario>({ startsOn, pace: 'onTime' }, { startsOn, pace: 'onHoliday' }),
  fc.integer({ min: 1, max: 20 }).map((workdays): Scenario => ({ startsOn, pace: 'late', workdays })),
  fc.integer({ min: 1, max: 3 }).map((times): Scenario => ({ startsOn, pace: 'returned', times })),
);
const facts = fc.record({
  section: fc.constantFrom('工业', '投资', '商贸'),
  amount: fc.constantFrom(100, 300, 900),
  severity: fc.constantFrom('一般' as const, '较重' as const, '严重' as const),
  responsibleUnits: fc.constantFrom([township('青栎镇')], [township('青栎镇'), township('白沙镇')], [department('县水利局')]),
}).map((changes) => ({ ...anIssue().dueOn('2026-11-30').issue.facts, positions: withPositions, ...changes }));

it('whatever the script, a definition without errors comes to 销号 and opens no stage that its facts do not reach', () => {
  const sound = randomDefinition.filter((definition) => !validateDefinition(definition).some(({ severity }) => severity === 'error'));
  fc.assert(
    fc.property(sound, facts, scenario, (definition, about, played) => {
      const { ended, stuckAt, steps } = rehearse(definition, calendar2026, about, played);
      expect([ended, stuckAt]).toEqual([true, undefined]);
      const reached = reachedStages(definition, about).map(({ key }) => key);
      expect(steps.flatMap(({ kind, stage }) => (kind === '环节' && stage !== null && stage !== 'recheck' && !reached.includes(stage) ? [stage] : []))).toEqual([]);
    }),
    { numRuns: 2_000, seed: 20260901 },
  );
}, 120_000);
