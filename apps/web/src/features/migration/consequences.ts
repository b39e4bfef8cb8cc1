import type { MigrationOutlook } from '@rectify/contracts';

/** What a confirmation should weigh. */
export interface Consequences {
  readonly ready: readonly MigrationOutlook[];
  readonly skipped: number;
  readonly movedDues: number;
  readonly voided: number;
}

export function consequencesOf(outlooks: readonly MigrationOutlook[]): Consequences {
  const ready = outlooks.filter(({ refusal }) => refusal === null);
  const moved = ready.flatMap(({ moves }) => moves).filter(({ before, after }) => before && after && before.date !== after.date);
  return { ready, skipped: outlooks.length - ready.length, movedDues: moved.length, voided: ready.flatMap(({ voided }) => voided).length };
}

/** Stages for which somebody has to choose, each once: also those chosen already, so that the choice can be changed. */
export function stagesToChoose(outlooks: readonly MigrationOutlook[], known: readonly { readonly key: string; readonly name: string }[]) {
  return [...new Map([...known, ...outlooks.flatMap(({ unmapped }) => unmapped)].map((stage) => [stage.key, stage])).values()];
}
