import type { IssueView } from '@rectify/contracts';

/** How many units have ticked each measure of the plan as done, in a report or in their submission. */
export function measureTicks({ plan, work }: Pick<IssueView, 'plan' | 'work'>): readonly number[] {
  const hasTicked = ({ progress, claim }: IssueView['work'][number], index: number) =>
    progress?.measuresDone.includes(index) || claim?.measuresDone?.includes(index);
  return (plan?.measures ?? []).map((_, index) => work.filter((unit) => unit.unitId !== null && hasTicked(unit, index)).length);
}
