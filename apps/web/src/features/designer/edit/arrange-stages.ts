import type { Definition, Stage } from '@rectify/domain';
import { said } from './change-stage';
import { freshKey } from './fresh-key';
import { tidyGroups } from './group-stages';
import { replaced } from './replaced';

/** A definition, and the place of the 环节 that was worked on. */
export interface Arranged {
  readonly definition: Definition;
  readonly index: number;
}

/** Adds a 审核 behind a stage, in front of 签批销号 at the latest; between members of a group it joins them. */
export function insertStage(definition: Definition, after: number, name: string): Arranged {
  const { stages } = definition;
  const index = stages[after]?.act === 'signOff' ? after : Math.min(after + 1, stages.length);
  const [before, behind] = [stages[index - 1], stages[index]];
  const stage: Stage = said({
    key: freshKey('stage', stages.map(({ key }) => key)),
    name,
    status: name,
    act: 'review',
    each: before?.each === 'responsibleUnit' && behind?.each === 'responsibleUnit' ? 'responsibleUnit' : 'issue',
    group: before?.group === behind?.group ? before?.group : undefined,
    duty: [],
    limit: { workdays: 3 },
    ladder: before?.act === 'review' ? before.ladder : [],
    returns: [],
    checklist: [],
  });
  return { definition: { ...definition, stages: replaced(stages, index, 0, stage) }, index };
}

/** A copy of a stage right behind it, under another key. */
export function copyStage(definition: Definition, index: number, name: string): Arranged {
  const stage = definition.stages[index];
  if (!stage) return { definition, index };
  const copy = { ...stage, key: freshKey(`${stage.key}Copy`, definition.stages.map(({ key }) => key)), name };
  return { definition: { ...definition, stages: replaced(definition.stages, index + 1, 0, copy) }, index: index + 1 };
}

/** Without a stage, without the returns that led to it, and without a group that only it made one. */
export function removeStage(definition: Definition, index: number): Arranged {
  const gone = definition.stages[index];
  if (!gone) return { definition, index };
  const rest = replaced(definition.stages, index, 1);
  const stages = rest.some(({ key }) => key === gone.key)
    ? rest
    : rest.map((stage) => (stage.returns.includes(gone.key) ? { ...stage, returns: stage.returns.filter((key) => key !== gone.key) } : stage));
  return { definition: tidyGroups({ ...definition, stages }), index: Math.max(0, Math.min(index, stages.length - 1)) };
}

/** One step up (-1) or down (1). A stage leaves its group at the edge, and passes a group it does not belong to as a whole. */
export function moveStage(definition: Definition, index: number, step: -1 | 1): Arranged {
  const { stages } = definition;
  const [stage, neighbour] = [stages[index], stages[index + step]];
  if (!stage || !neighbour) return { definition, index };
  if (stage.group !== undefined && neighbour.group !== stage.group) {
    const alone = replaced(stages, index, 1, said({ ...stage, group: undefined }));
    return { definition: tidyGroups({ ...definition, stages: alone }), index };
  }
  const isPassing = stage.group === undefined && neighbour.group !== undefined;
  const to = isPassing ? index + step * stages.filter(({ group }) => group === neighbour.group).length : index + step;
  return { definition: { ...definition, stages: replaced(replaced(stages, index, 1), to, 0, stage) }, index: to };
}
