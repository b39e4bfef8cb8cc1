import type { Definition, StageGroup } from '@rectify/domain';
import { said } from './change-stage';
import { freshKey } from './fresh-key';

/** Opens a stage side by side with the next one: in the group that either is in, or in a new one. */
export function groupWithNext(definition: Definition, index: number, name: string): Definition {
  const { stages, groups = [] } = definition;
  const [stage, next] = [stages[index], stages[index + 1]];
  if (!stage || !next || (stage.group !== undefined && stage.group === next.group)) return definition;
  const key = stage.group ?? next.group ?? freshKey('group', groups.map((group) => group.key));
  const isNew = stage.group === undefined && next.group === undefined;
  const absorbed = stage.group !== undefined && next.group !== undefined ? next.group : undefined;
  return tidyGroups({
    ...definition,
    stages: stages.map((each) => (each === stage || each === next || (absorbed !== undefined && each.group === absorbed) ? { ...each, group: key } : each)),
    groups: isNew ? [...groups, { key, name, completes: 'all' }] : groups,
  });
}

/** Its stages follow one another again. */
export function dissolveGroup(definition: Definition, key: string): Definition {
  return tidyGroups({ ...definition, stages: definition.stages.map((stage) => (stage.group === key ? said({ ...stage, group: undefined }) : stage)) });
}

export function changeGroup(definition: Definition, key: string, change: Partial<Omit<StageGroup, 'key'>>): Definition {
  return { ...definition, groups: definition.groups?.map((group) => (group.key === key ? { ...group, ...change } : group)) };
}

/** No group without stages, and none of a single stage. */
export function tidyGroups(definition: Definition): Definition {
  const count = (key: string) => definition.stages.filter(({ group }) => group === key).length;
  const kept = definition.groups?.filter(({ key }) => count(key) > 1);
  const isKnown = (key: string) => kept?.some((group) => group.key === key);
  const stages = definition.stages.map((stage) => (stage.group === undefined || isKnown(stage.group) ? stage : said({ ...stage, group: undefined })));
  return said({ ...definition, stages, groups: kept?.length ? kept : undefined });
}
