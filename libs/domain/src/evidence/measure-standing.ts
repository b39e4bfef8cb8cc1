import { businessDateOf, type BusinessDate, type Instant } from '../calendar';
import { branchKey, type Issue } from '../issue/issue';

/** How a measure of the plan stands. */
export interface MeasureStanding {
  /** Responsible units that have ticked it; the lead unit's summary counts for none. */
  readonly tickedBy: number;
  /** Its 节点日期 is over, and some have not. */
  readonly late: boolean;
}

/** In the order of the plan; `now` is business time. */
export function measureStandings(issue: Issue, now: Instant): readonly MeasureStanding[] {
  const units = issue.facts.responsibleUnits;
  return (issue.plan?.measures ?? []).map(({ nodeDate }, position) => {
    const tickedBy = units.filter(({ id }) => hasTicked(issue, id, position)).length;
    return { tickedBy, late: issue.phase === 'open' && tickedBy < units.length && nodeDate < businessDateOf(now) };
  });
}

/** Positions of the measures of a 节点日期 that the branch has not ticked. */
export function openAtNode(issue: Issue, unitId: string | null, node: BusinessDate): readonly number[] {
  return (issue.plan?.measures ?? []).flatMap(({ nodeDate }, position) => (nodeDate === node && !hasTicked(issue, unitId, position) ? [position] : []));
}

/** Every 节点日期 of the plan, each once. */
export function nodesOf({ plan }: Pick<Issue, 'plan'>): readonly BusinessDate[] {
  return [...new Set((plan?.measures ?? []).map(({ nodeDate }) => nodeDate))].sort();
}

function hasTicked({ work }: Issue, unitId: string | null, position: number): boolean {
  const { progress, claim } = work[branchKey(unitId)] ?? {};
  return [progress, claim].some((said) => said?.measuresDone?.includes(position));
}
