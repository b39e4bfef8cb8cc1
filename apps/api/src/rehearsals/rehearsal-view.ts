import type { RehearsalView } from '@rectify/contracts';
import { businessDateOf, restsBetween, type Calendar, type Instant, type Rehearsal } from '@rectify/domain';

const MOST_STEPS = 2_000;
const textOf = (at: Instant) => new Date(at).toISOString();

/** 推演 as the page shows it. */
export function rehearsalViewOf({ steps, ended, stuckAt, totals }: Rehearsal, calendar: Calendar): RehearsalView {
  const shown = steps.slice(0, MOST_STEPS);
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    steps: shown.map(({ at, channels, ...step }) => ({ ...step, at: textOf(at), channels: [...channels] })),
    leftOut: steps.length - shown.length,
    ended,
    stuckAt: stuckAt ? { at: textOf(stuckAt.at), stageName: stuckAt.stageName, why: stuckAt.why } : null,
    totals,
    rests: first && last ? restsBetween(calendar, businessDateOf(first.at), businessDateOf(last.at)).map((rest) => ({ ...rest })) : [],
  };
}
