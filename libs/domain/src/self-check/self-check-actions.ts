import type { Definition } from '../definition';
import type { Action } from '../issue/action';
import type { Actor } from '../issue/actor';
import type { Issue } from '../issue/issue';
import { mayNotStart } from './start-self-checks';

/** The button, for those it is offered to. */
export function selfCheckActions(definition: Definition, issue: Issue, actor: Actor): readonly Action[] {
  if (mayNotStart(definition, issue, actor)) return [];
  return [
    {
      type: 'startSelfChecks', label: '举一反三', taskId: null, unitId: null, stageName: '举一反三', enabled: true, reason: null,
      checklist: [], returnTargets: [], conclusions: [],
    },
  ];
}
