import { entryOf, openingsOf, type Definition, type Opening, type Segment, type StageGroup } from '../definition';
import type { UnitRef } from './facts';
import type { Issue } from './issue';
import { isFullySigned } from './signing';

/** 并行环节组: its stages that apply to this issue and are not fully signed. */
export function unsigned(issue: Issue, segment: Segment): readonly Opening[] {
  return openingsOf(segment, issue.facts).filter(({ stage, unitId }) => !isFullySigned(stage, issue, unitId));
}

/** Where a branch enters a segment: a review whose signature still counts is not asked again. */
export function entryUnsigned(segment: Segment, issue: Issue, unit: UnitRef | null, from: number): Opening | undefined {
  const opening = entryOf(segment, issue.facts, unit, from);
  if (!opening || opening.stage.act !== 'review') return opening;
  return isFullySigned(opening.stage, issue, opening.unitId) ? entryUnsigned(segment, issue, unit, segment.indexOf(opening.stage) + 1) : opening;
}

/** Has the group the stages it asks for? One of which no stage applies asks for none. */
export function isThrough(definition: Definition, issue: Issue, segment: Segment): boolean {
  const applying = openingsOf(segment, issue.facts).length;
  return applying - unsigned(issue, segment).length >= Math.min(applying, demanded(groupOf(definition, segment), applying));
}

function groupOf(definition: Definition, segment: Segment): StageGroup | undefined {
  return definition.groups?.find((group) => group.key === segment[0]?.group);
}

/** A group that the definition does not describe asks for all. */
function demanded(group: StageGroup | undefined, applying: number): number {
  if (!group || group.completes === 'all') return applying;
  return group.completes === 'any' ? 1 : group.completes.atLeast;
}
