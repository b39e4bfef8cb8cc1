import type { ActionView } from '@rectify/contracts';
import { placeOf } from './act';

export interface ArrangedActions {
  /** What belongs to the task in hand. */
  readonly main: readonly ActionView[];
  readonly others: readonly ActionView[];
}

/** Ways off the straight one: at hand, but never put before the work itself. */
const detours = ['requestExtension', 'appeal', 'addAssistingUnit', 'transfer', 'suspend', 'draftOrder', 'withdrawOrder', 'startSelfChecks'];

/** The acts of the task or request that was opened come first; without one, those of the first that can be acted on. */
export function arrangeActions(all: readonly ActionView[], place: string | null): ArrangedActions {
  // 举一反三 begins in its own part of the page.
  const actions = all.filter(({ type }) => type !== 'startSelfChecks');
  // 更正 is work before 交办, an exception afterwards.
  const isBefore = actions.some(({ type }) => type === 'assign');
  const isDetour = ({ type }: ActionView) => detours.includes(type) || (type === 'amend' && !isBefore);
  const straight = actions.filter((action) => !isDetour(action));
  const placed = straight.filter((action) => placeOf(action) !== null);
  const first = placed.find(({ enabled }) => enabled) ?? placed[0] ?? straight[0] ?? actions[0];
  if (!first) return { main: [], others: [] };
  const isOpened = place !== null && actions.some((action) => isAt(action, place));
  const inHand = isOpened ? place : placeOf(first);
  const here = actions.filter((action) => isAt(action, inHand));
  const main = here.some((action) => !isDetour(action)) ? here.filter((action) => !isDetour(action)) : here;
  return { main, others: actions.filter((action) => !main.includes(action)) };
}

const isAt = (action: ActionView, place: string | null) =>
  placeOf(action) === place || (place !== null && action.taskId === place);
