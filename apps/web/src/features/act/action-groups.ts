import type { ActionView, IssueView } from '@rectify/contracts';

type Names = Pick<IssueView, 'tasks' | 'facts' | 'requests'>;

/** A button in words; with the unit it is about where there are several. */
export function actionName(action: ActionView, issue: Names): string {
  if (issue.facts.responsibleUnits.length === 1) return action.label;
  const unitName = unitNameOf(action, issue);
  return unitName ? `${action.label}（${unitName}）` : action.label;
}

export function unitNameOf(action: ActionView, { tasks, facts, requests }: Names): string | null {
  if (action.requestId) return requests?.find(({ id }) => id === action.requestId)?.unitName ?? null;
  if (action.taskId !== null) return tasks.find(({ id }) => id === action.taskId)?.unitName ?? null;
  return facts.responsibleUnits.find(({ id }) => id === action.unitId)?.name ?? null;
}

const mostButtons = 3;

/** One button an act; the same act on many units is one list to choose from. */
export function actionGroups(actions: readonly ActionView[]): readonly (readonly ActionView[])[] {
  const types = [...new Set(actions.map(({ type }) => type))];
  return types.flatMap((type) => {
    const same = actions.filter((action) => action.type === type);
    return same.filter(({ enabled }) => enabled).length > mostButtons ? [same] : same.map((action) => [action]);
  });
}

export interface NotYet {
  readonly name: string;
  readonly reason: string;
}

/** Why buttons are disabled, each reason once. */
export function notYetReasons(actions: readonly ActionView[], issue: Names): readonly NotYet[] {
  const waiting = actions.filter(({ enabled, reason }) => !enabled && reason);
  const keyOf = ({ label, reason }: ActionView) => `${label} ${reason}`;
  return [...new Set(waiting.map(keyOf))].flatMap((key) => {
    const same = waiting.filter((action) => keyOf(action) === key);
    const [first] = same;
    return first ? [{ name: same.length === 1 ? actionName(first, issue) : first.label, reason: first.reason ?? '' }] : [];
  });
}
