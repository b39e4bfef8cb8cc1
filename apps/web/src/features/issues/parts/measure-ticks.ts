import type { IssueView } from '@rectify/contracts';

/** How many units have ticked each measure of the plan as done. */
export function measureTicks({ plan, work }: Pick<IssueView, 'plan' | 'work'>): readonly number[] {
  return (plan?.measures ?? []).map(
    (_, index) => work.filter(({ unitId, progress }) => unitId !== null && progress?.measuresDone.includes(index)).length,
  );
}
