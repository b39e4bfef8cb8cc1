import type { Plan, PlanMeasure } from '../issue/handed-in';
import type { Issue } from '../issue/issue';
import type { UnitWork } from '../issue/unit-work';
import type { Evidence } from './evidence';

/** For each measure of the former plan its position in the new one; `null` where it is gone, or proved by something else now. */
export type Carries = readonly (number | null)[];

/** What a plan that replaces another makes of the ticks so far; nothing to say of a first plan. */
export function carriesOf({ plan: former }: Pick<Issue, 'plan'>, plan: Plan): { readonly carries?: Carries } {
  if (!former) return {};
  return { carries: former.measures.map((measure) => positionOf(measure, plan)) };
}

function positionOf({ text, evidenceRequirement }: PlanMeasure, { measures }: Plan): number | null {
  const position = measures.findIndex((each) => each.text === text && each.evidenceRequirement === evidenceRequirement);
  return position < 0 ? null : position;
}

/** The work of every branch under the new plan: what was ticked stays ticked where the measure is the same; no evidence is lost. */
export function carriedWork(work: Issue['work'], carries: Carries): Issue['work'] {
  return Object.fromEntries(Object.entries(work).map(([branch, each]) => [branch, carried(each, carries)]));
}

function carried(work: UnitWork, carries: Carries): UnitWork {
  const { progress, claim } = work;
  const done = (positions: readonly number[] = []) => [...new Set(positions.flatMap((position) => carries[position] ?? []))].sort((one, other) => one - other);
  const proofs = (evidence: readonly Evidence[]) => evidence.map(({ measure, ...entry }) => (measure === undefined || carries[measure] == null ? entry : { ...entry, measure: carries[measure] }));
  return {
    ...work,
    ...(progress && { progress: { ...progress, measuresDone: done(progress.measuresDone), evidence: proofs(progress.evidence) } }),
    ...(claim && { claim: { ...claim, evidence: proofs(claim.evidence), ...(claim.measuresDone && { measuresDone: done(claim.measuresDone) }) } }),
  };
}
