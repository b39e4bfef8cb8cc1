import type { Stage } from '../definition';
import type { ClosureClaim } from '../issue/handed-in';
import { branchKey, type Issue } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import { measuresInWords } from './measures-in-words';

/** Positions (from 0) of the plan's measures that the branch has not ticked, in its last report or now. */
export function openMeasures(issue: Issue, unitId: string | null, ticked: readonly number[] = []): readonly number[] {
  const done = new Set([...(issue.work[branchKey(unitId)]?.progress?.measuresDone ?? []), ...ticked]);
  return (issue.plan?.measures ?? []).flatMap((_measure, position) => (done.has(position) ? [] : [position]));
}

/** Every measure is ticked off one by one, or a word says why it is not. */
export function measuresRefusal(stage: Stage, issue: Issue, unitId: string | null, claim: ClosureClaim): Refusal | undefined {
  if (!stage.ticksMeasures) return undefined;
  const open = openMeasures(issue, unitId, claim.measuresDone);
  if (open.length === 0 || claim.openReason?.trim()) return undefined;
  return refuse('PROGRESS_INCOMPLETE', `${measuresInWords(open)}没有勾选完成，请逐条勾选，或写明未完成的原因。`);
}
