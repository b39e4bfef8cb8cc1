import { filledEvidence, type EvidenceRow } from './evidence-values';

/** By the position of a measure in the plan: whether it is done, and the evidence of that. */
export type MeasureTicks = Readonly<Record<number, { readonly ticked?: boolean; readonly evidence?: readonly EvidenceRow[] } | undefined>>;

/** What was ticked and proved before stays so. */
export const ticksFrom = (count: number, done: readonly number[], evidence: readonly EvidenceRow[]): MeasureTicks =>
  Object.fromEntries(
    Array.from({ length: count }, (_, position) => [position, { ticked: done.includes(position), evidence: evidence.filter(({ measure }) => measure === position) }]),
  );

/** Positions of the measures that are ticked, in the order of the plan. */
export const tickedOf = (ticks: MeasureTicks | undefined): number[] =>
  Object.keys(ticks ?? {}).map(Number).filter((position) => ticks?.[position]?.ticked).sort((one, other) => one - other);

/** The evidence of the measures that are ticked, each naming its measure. */
export const proofsOf = (ticks: MeasureTicks | undefined) =>
  tickedOf(ticks).flatMap((measure) => filledEvidence(ticks?.[measure]?.evidence).map((entry) => ({ ...entry, measure })));
