import type { EarlierRoundView, RecheckView } from '@rectify/contracts';
import type { EarlierRound, Issue, Recheck } from '@rectify/domain';
import { evidenceView } from '../evidence/evidence-views';

const iso = (instant: number) => new Date(instant).toISOString();

/** The issue's life after 销号, field by field; nothing where there is none. */
export function recheckViews({ rechecks, earlierRounds }: Issue): { rechecks?: RecheckView[]; earlierRounds?: EarlierRoundView[] } {
  return {
    ...(rechecks && { rechecks: rechecks.map(recheckView) }),
    ...(earlierRounds && { earlierRounds: earlierRounds.map(roundView) }),
  };
}

function recheckView({ key, round, months, on, provisional, taskId, outcome }: Recheck): RecheckView {
  return {
    key,
    round,
    months,
    on,
    provisional,
    taskId: taskId ?? null,
    outcome: outcome
      ? {
          result: outcome.result,
          findings: outcome.findings,
          evidence: outcome.evidence.map(evidenceView),
          at: iso(outcome.at),
          by: `${outcome.unitName}${outcome.name}`,
        }
      : null,
  };
}

function roundView({ round, closedAt, conclusion, reopenedAt, deadline, findings, by }: EarlierRound): EarlierRoundView {
  return { round, closedAt: iso(closedAt), conclusion, reopenedAt: iso(reopenedAt), deadline, findings, by };
}
