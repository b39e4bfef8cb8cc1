import { isSideBySide, positionOf, segmentsOf, type Definition, type Opening, type Segment, type Stage } from '../definition';
import type { UnitRef } from '../issue/facts';
import type { Issue, OpenTask } from '../issue/issue';
import { entryUnsigned, isThrough, unsigned } from '../issue/stage-group';
import { counterpartOf } from './counterpart';
import type { StageMap } from './migrate-command';

/** Where an open issue stands in the new definition: the segment, and every branch that is open in it. */
export interface Place {
  readonly segment: number;
  /** None: everything the segment asks for is there, and the next one begins. */
  readonly openings: readonly Opening[];
}

/** What a place follows from. The issue has only the signatures that go on counting; every open stage has its counterpart. */
export interface Move {
  readonly from: Definition;
  readonly to: Definition;
  readonly issue: Issue;
  readonly stageMap: StageMap;
}

/** The issue goes on where its least advanced branch stands; branches that are further wait for it. */
export function placeIn(move: Move): Place {
  const { to, issue } = move;
  const segments = segmentsOf(to);
  const segmentOf = (stage: Stage) => segments.findIndex((segment) => segment.includes(stage));
  const index = Math.min(...issue.tasks.map((task) => segmentOf(targetOf(move, task))));
  const segment = segments[index];
  if (!segment) throw new Error(`Issue ${issue.id} has no place in ${to.key} v${to.version}`);
  if (isSideBySide(segment)) return { segment: index, openings: isThrough(to, issue, segment) ? [] : unsigned(issue, segment) };
  const branches = segment[0]?.each === 'responsibleUnit' ? issue.facts.responsibleUnits : [null];
  const openings = branches.flatMap((unit) => {
    const position = positionIn(segment, move, unit);
    return position === undefined ? [] : (entryUnsigned(segment, issue, unit, position) ?? []);
  });
  return { segment: index, openings };
}

export function targetOf({ to, stageMap }: Pick<Move, 'to' | 'stageMap'>, { stage }: Pick<OpenTask, 'stage'>): Stage {
  const target = counterpartOf(to, stage, stageMap);
  if (!target) throw new Error(`${stage} has no counterpart in ${to.key} v${to.version}`);
  return target;
}

/** From where on a branch is asked in this segment; nothing when it is through. */
function positionIn(segment: Segment, move: Move, unit: UnitRef | null): number | undefined {
  const { issue } = move;
  const own = unit === null ? issue.tasks : issue.tasks.filter(({ unitId }) => unitId === unit.id);
  const tasks = own.length > 0 ? own : issue.tasks.filter(({ unitId }) => unitId === null);
  if (tasks.length > 0) {
    const positions = tasks.map((task) => segment.indexOf(targetOf(move, task))).filter((position) => position >= 0);
    return positions.length > 0 ? Math.min(...positions) : undefined;
  }
  return afterWhatIsDone(segment, move);
}

/** A branch that waits for the others has done its whole run of the old definition: it goes on after the last of it that is still there. */
function afterWhatIsDone(segment: Segment, { from, to, issue, stageMap }: Move): number | undefined {
  const [any] = issue.tasks;
  const run = segmentsOf(from).find((each) => each.some(({ key }) => key === any?.stage)) ?? [];
  const done = run.flatMap(({ key }) => counterpartOf(to, key, stageMap) ?? []);
  const last = Math.max(-1, ...done.map((stage) => segment.indexOf(stage)));
  const end = positionOf(to, segment.at(-1)?.key ?? '');
  return done.some((stage) => positionOf(to, stage.key) > end) ? undefined : last + 1;
}
