import { holds, type Definition, type Stage } from '../definition';
import type { IssueFacts } from '../issue/facts';

/** Which stages an issue with these facts passes through, 交办 included, in the order of the definition. */
export function reachedStages({ stages }: Pick<Definition, 'stages'>, facts: IssueFacts): readonly Stage[] {
  return stages.filter(({ each, when }) => (each === 'issue' ? holds(when, facts, null) : facts.responsibleUnits.some((unit) => holds(when, facts, unit))));
}
