import type { IssueView, OpenTaskView } from '@rectify/contracts';

export interface UnitStanding {
  readonly id: string;
  readonly name: string;
  /** The unit's open task; none when its branch is through, or has not begun. */
  readonly task: OpenTaskView | undefined;
  readonly percent: number | null;
}

/** Where each responsible unit stands: the most overdue first, those without an open task last. */
export function unitStandings({ facts, tasks, work }: Pick<IssueView, 'facts' | 'tasks' | 'work'>): readonly UnitStanding[] {
  const urgency = ({ task }: UnitStanding) => task?.workdaysLeft ?? Number.POSITIVE_INFINITY;
  return facts.responsibleUnits
    .map(({ id, name }): UnitStanding => ({
      id,
      name,
      task: tasks.find((task) => task.unitId === id),
      percent: work.find((each) => each.unitId === id)?.percent ?? null,
    }))
    .sort((one, other) => (urgency(one) === urgency(other) ? 0 : urgency(one) - urgency(other)));
}
