import { planBy, type IssueFacts, type UnitRef } from '../issue/facts';
import type { Condition } from './parts';

/** Does the condition hold for these facts, seen from one branch (or from the issue when `unit` is null)? */
export function holds(condition: Condition | undefined, facts: IssueFacts, unit: UnitRef | null): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, facts, unit));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts, unit));
  if ('not' in condition) return !holds(condition.not, facts, unit);
  switch (condition.fact) {
    case 'section':
      return condition.in.includes(facts.section);
    case 'issueType':
      return condition.in.includes(facts.issueType);
    case 'rectifyType':
      return condition.in.includes(facts.rectifyType);
    case 'severity':
      return facts.severity !== undefined && condition.in.includes(facts.severity);
    case 'amount':
      return facts.amount !== undefined && facts.amount > condition.over;
    case 'deadlineKind':
      return condition.in.includes(facts.deadline.kind);
    case 'unitKind':
      return unit ? condition.in.includes(unit.kind) : facts.responsibleUnits.some((each) => condition.in.includes(each.kind));
    case 'severalUnits':
      return facts.responsibleUnits.length > 1 === condition.is;
    case 'planBy':
      return planBy(facts) === condition.is;
  }
}
