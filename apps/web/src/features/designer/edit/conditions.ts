import { severities, type Condition } from '@rectify/domain';

/** What a condition may be about, and how parts are joined. */
export const conditionKinds = [
  'section', 'issueType', 'rectifyType', 'severity', 'amount', 'deadlineKind', 'unitKind', 'severalUnits', 'planBy', 'all', 'any', 'not',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export function kindOfCondition(condition: Condition): ConditionKind {
  if ('fact' in condition) return condition.fact;
  if ('all' in condition) return 'all';
  return 'any' in condition ? 'any' : 'not';
}

/** A condition of this kind: joined parts stay, everything else begins anew. */
export function conditionOf(kind: ConditionKind, before?: Condition): Condition {
  switch (kind) {
    case 'all':
      return { all: partsOf(before) };
    case 'any':
      return { any: partsOf(before) };
    case 'not':
      return { not: partsOf(before)[0] ?? conditionOf('section') };
    case 'amount':
      return { fact: 'amount', over: 0 };
    case 'severity':
      return { fact: 'severity', in: severities.slice(-1) };
    case 'severalUnits':
      return { fact: 'severalUnits', is: true };
    case 'planBy':
      return { fact: 'planBy', is: 'responsibleUnit' };
    case 'deadlineKind':
      return { fact: 'deadlineKind', in: [] };
    default:
      return { fact: kind, in: [] };
  }
}

/** What a joined condition is made of; a single one stands for itself. */
function partsOf(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return [conditionOf('section')];
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [condition];
}
