import type { ActionView, CommandAnswer, IssueCommand, IssueView } from '@rectify/contracts';

export type CommandType = IssueCommand['type'];

/** What a form of the act panel is given. */
export interface ActFormProps {
  readonly issue: IssueView;
  readonly action: ActionView;
  /** The version this person has before their eyes; their own last act counts, though its answer is still being shown. */
  readonly seenVersion: number;
  readonly onDone: (answer: CommandAnswer) => void;
}

type Place = Pick<ActionView, 'requestId' | 'orderId' | 'taskId' | 'unitId'>;

/** What an act is about: a request, a 督办文书, a task, a unit's branch; `null` for the whole issue. */
export const placeOf = ({ requestId, orderId, taskId, unitId }: Place): string | null => requestId ?? orderId ?? taskId ?? unitId;

/** One button of this person's, told apart from every other. */
export const actionKey = (action: Place & Pick<ActionView, 'type'>): string => `${action.type} ${placeOf(action) ?? ''}`;

/** Whether that was the last of it: a report or a 催办 can be made again, a decision cannot. */
export const isSettled = (issue: Pick<IssueView, 'actions'>, done: ActionView): boolean =>
  !issue.actions.some((action) => action.enabled && actionKey(action) === actionKey(done));

/** The id of the task a form acts on; the interface never offers such a form without one. */
export function taskOf({ taskId }: ActionView): string {
  if (taskId === null) throw new Error('an act on a task needs the task');
  return taskId;
}

/** The id of the request a form decides or completes; the interface never offers such a form without one. */
export function requestOf({ requestId }: ActionView): string {
  if (!requestId) throw new Error('an act on a request needs the request');
  return requestId;
}
