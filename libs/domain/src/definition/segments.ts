import type { IssueFacts, UnitRef } from '../issue/facts';
import { RECHECK, recheckStageOf } from '../recheck/recheck-stage';
import { holds } from './condition';
import type { Definition, Stage } from './definition';

/**
 * A run of stages that belong together: one stage of the issue's own chain, consecutive stages that every responsible
 * unit walks through on its own branch, or a group of stages that are open side by side. The next segment begins when
 * all branches are through, or when the group has the signatures it asks for.
 */
export type Segment = readonly Stage[];

/** The stages after 交办, grouped into segments. */
export function segmentsOf(definition: Definition): readonly Segment[] {
  const segments: Stage[][] = [];
  for (const stage of definition.stages) {
    if (stage.act === 'assign') continue;
    const last = segments.at(-1);
    if (last?.[0] && belongTogether(last[0], stage)) last.push(stage);
    else segments.push([stage]);
  }
  return segments;
}

function belongTogether(one: Stage, next: Stage): boolean {
  return one.group === undefined ? one.each === 'responsibleUnit' && next.each === 'responsibleUnit' && next.group === undefined : one.group === next.group;
}

/** 并行环节组: are these stages open side by side? */
export function isSideBySide(segment: Segment): boolean {
  return segment[0]?.group !== undefined;
}

/** How far along a stage stands: stages of one group stand equally far. */
export function rankOf(definition: Definition, key: string): number {
  const { group } = stageOf(definition, key);
  return group === undefined ? positionOf(definition, key) : definition.stages.findIndex((each) => each.group === group);
}

/** The stage with this key. A key that is not in the definition means the log and the definition do not belong together. */
export function stageOf(definition: Definition, key: string): Stage {
  const stage = definition.stages.find((each) => each.key === key) ?? (key === RECHECK ? recheckStageOf(definition) : undefined);
  if (!stage) throw new Error(`Definition ${definition.key} v${definition.version} has no stage ${key}`);
  return stage;
}

export function positionOf(definition: Definition, key: string): number {
  const stage = stageOf(definition, key);
  return stage.key === RECHECK ? definition.stages.length : definition.stages.indexOf(stage);
}

/** One branch and the stage it opens. */
export interface Opening {
  readonly stage: Stage;
  readonly unitId: string | null;
}

/** Where a branch enters a segment, at or after `from`: the first stage whose condition holds. */
export function entryOf(segment: Segment, facts: IssueFacts, unit: UnitRef | null, from = 0): Opening | undefined {
  const stage = segment.slice(from).find((each) => holds(each.when, facts, unit));
  return stage && { stage, unitId: unit?.id ?? null };
}

/** All branches of a segment with their entries, or all stages of a group; empty when no condition holds. */
export function openingsOf(segment: Segment, facts: IssueFacts): readonly Opening[] {
  if (isSideBySide(segment)) return segment.filter((stage) => holds(stage.when, facts, null)).map((stage) => ({ stage, unitId: null }));
  const branches = segment[0]?.each === 'responsibleUnit' ? facts.responsibleUnits : [null];
  return branches.flatMap((unit) => entryOf(segment, facts, unit) ?? []);
}
