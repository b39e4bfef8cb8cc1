import type { Stage } from '../definition';
import type { Issue } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import { areDocumented } from './documented';
import type { Evidence } from './evidence';
import { openMeasures } from './open-measures';

/** What a report or a submission says of the plan's measures. */
interface Ticks {
  readonly measuresDone?: readonly number[];
  readonly evidence: readonly Evidence[];
}

/** Only measures of the plan are ticked, and where the stage wants it, each with evidence of its own. */
export function ticksRefusal(stage: Stage, issue: Issue, unitId: string | null, { measuresDone = [], evidence }: Ticks): Refusal | undefined {
  const measures = issue.plan?.measures ?? [];
  const named = [...measuresDone, ...evidence.flatMap(({ measure }) => measure ?? [])];
  if (named.some((position) => measures[position] === undefined)) return refuse('PROGRESS_INCOMPLETE', '勾选的措施或佐证对应的措施不在方案里。');
  if (stage.ticksMeasures !== 'withEvidence') return undefined;
  const open = openMeasures(issue, unitId);
  const bare = measuresDone.filter((position) => open.includes(position) && !areDocumented(evidence.filter(({ measure }) => measure === position)));
  if (bare.length === 0) return undefined;
  return refuse('EVIDENCE_MISSING', `措施勾选完成要附上它的佐证，还缺：${bare.map((position) => `第${position + 1}条（${measures[position]?.evidenceRequirement}）`).join('、')}。`);
}
