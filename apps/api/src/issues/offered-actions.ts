import type { ActionView } from '@rectify/contracts';
import { availableActions, type Action, type Actor, type Definition, type Instant, type Issue } from '@rectify/domain';
import { actionView } from './issue-parts';

interface Frame {
  readonly issue: Issue;
  readonly definition: Definition;
  /** Whose buttons are shown. */
  readonly actor: Actor;
  /** The same person for those who entrusted their duties (委托). */
  readonly standsFor?: readonly Actor[];
  /** Business time. */
  readonly now: Instant;
}

const keyOf = ({ type, taskId, requestId, orderId, unitId }: Action) => [type, taskId, requestId, orderId, unitId].join(' ');

/** One's own buttons, and those one has for others and not already oneself; the name says for whom. */
export function offeredActions({ issue, definition, actor, standsFor = [], now }: Frame): ActionView[] {
  const own = availableActions(definition, issue, actor, now);
  const taken = new Set(own.filter((action) => action.enabled).map(keyOf));
  const entrusted = standsFor.flatMap((principal) =>
    availableActions(definition, issue, principal, now)
      .filter((action) => action.enabled && !taken.has(keyOf(action)) && taken.add(keyOf(action)))
      .map((action) => ({ ...action, label: `${action.label}（受${principal.name}委托）` })),
  );
  const replaced = new Set(entrusted.map(keyOf));
  return [...own.filter((action) => action.enabled || !replaced.has(keyOf(action))), ...entrusted].map(actionView);
}
