import { positionOf, type Definition } from '../definition';
import { branchKey, type Issue } from './issue';
import type { UnitWork } from './unit-work';

/** 0–100: mean over the responsible units; a silent one counts 0, a closed issue 100; `null` without any report. */
export function issuePercent(definition: Definition, issue: Issue): number | null {
  if (issue.phase === 'closed') return 100;
  const shares = issue.facts.responsibleUnits.map(({ id }) => unitPercent(definition, issue, id));
  if (shares.every((share) => share === null)) return null;
  return Math.round(shares.reduce<number>((total, share) => total + (share ?? 0), 0) / shares.length);
}

/** 0–100: what the unit reports; 100 where its submission stands; `null` where it has said nothing. `null`: the lead unit's own work. */
export function unitPercent(definition: Definition, issue: Issue, unitId: string | null): number | null {
  const work: UnitWork | undefined = issue.work[branchKey(unitId)];
  if (!work?.progress && !work?.claim) return null;
  return work.claim && isThrough(definition, issue, unitId) ? 100 : (work.progress?.percent ?? 0);
}

/** Has the unit left its work behind? After a return it has not, whatever it claimed before. */
function isThrough(definition: Definition, issue: Issue, unitId: string | null): boolean {
  const work = definition.stages.findLastIndex((stage) => stage.act === 'work');
  const onWay = issue.tasks.filter((task) => task.unitId === unitId || task.unitId === null);
  return onWay.every((task) => positionOf(definition, task.stage) > work);
}
