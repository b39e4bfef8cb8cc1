import type { ActionView } from '@rectify/contracts';

export interface ArrangedActions {
  /** What belongs to the task in hand. */
  readonly main: readonly ActionView[];
  readonly others: readonly ActionView[];
}

/** The acts of the task that was opened come first; without one, those of the first task that can be acted on. */
export function arrangeActions(actions: readonly ActionView[], taskId: string | null): ArrangedActions {
  const isOffered = taskId !== null && actions.some((action) => action.taskId === taskId);
  const onTask = actions.filter((action) => action.taskId !== null);
  const inHand = isOffered ? taskId : (onTask.find((action) => action.enabled) ?? onTask[0] ?? actions[0])?.taskId;
  if (inHand === undefined) return { main: [], others: [] };
  return {
    main: actions.filter((action) => action.taskId === inHand),
    others: actions.filter((action) => action.taskId !== inHand),
  };
}
