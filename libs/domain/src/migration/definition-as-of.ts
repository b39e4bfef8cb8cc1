import type { Definition, Stage } from '../definition';
import type { Recorded } from '../issue/event';

/**
 * The definition as somebody who reads the entry `seq` needs it: with the stages, by name and 审核要点, that the issue had before it
 * was migrated. Only for telling what happened; nothing is decided by it.
 */
export function definitionAsOf(definition: Definition, log: readonly Recorded[], seq: number): Definition {
  const next = log.flatMap(({ seq: at, event }) => (at > seq && event.type === 'definitionMigrated' ? [event] : []))[0];
  const [any] = definition.stages;
  if (!next || !any) return definition;
  const stages = next.former.map(({ key, name, checklist }): Stage => ({ ...(definition.stages.find((stage) => stage.key === key) ?? any), key, name, checklist }));
  return { ...definition, ...next.from, stages };
}
