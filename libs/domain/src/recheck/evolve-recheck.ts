import { actorName } from '../issue/duty';
import type { Recorded } from '../issue/event';
import type { Issue } from '../issue/issue';
import { pendingRechecks, roundOf } from './recheck';
import type { RecheckEvent } from './recheck-event';
import type { Recheck } from './recheck-record';

type Of<T extends RecheckEvent['type']> = Extract<RecheckEvent, { type: T }>;

export function withPlan(issue: Issue, { rechecks }: Of<'rechecksScheduled'>): Issue {
  return { ...issue, rechecks: [...(issue.rechecks ?? []), ...rechecks] };
}

/** The re-check knows its task; `issue` holds it already. */
export function withTask(issue: Issue, event: Of<'recheckOpened'>): Issue {
  const task = issue.tasks.find((each) => each.stage === event.stage);
  return changed(issue, event.recheck, (recheck) => ({ ...recheck, ...(task && { taskId: task.id }) }));
}

export function withOutcome(issue: Issue, { recheck: key, result, findings, evidence, checklist }: Of<'recheckCompleted'>, { at, actor }: Recorded): Issue {
  const { personId = '', unitName = '' } = actor === 'time' ? {} : actor;
  const name = actor === 'time' ? '' : actorName(actor);
  return changed(issue, key, (recheck) => ({ ...recheck, outcome: { result, findings, evidence, checklist, personId, name, unitName, at } }));
}

/** A new round: what was signed and claimed moves to the earlier ones, re-checks that did not come are void, doers stay doers. */
export function reopened(issue: Issue, event: Of<'issueReopened'>, { at, actor }: Recorded): Issue {
  const { conclusion, closedAt, branchDeadlines: _superseded, forms, ...rest } = issue;
  if (conclusion === undefined || closedAt === undefined) throw new Error(`Issue ${issue.id} is reopened without having been closed`);
  const pending = pendingRechecks(issue).map(({ key }) => key);
  const { signatures, work, plan } = issue;
  const by = actor === 'time' ? '' : `${actor.unitName}${actorName(actor)}`;
  const { deadline, provisional, basis, findings } = event;
  return {
    ...rest,
    phase: 'open',
    assignment: { on: event.reopenedOn, deadline, provisional, basis },
    signatures: [],
    work: {},
    rechecks: (issue.rechecks ?? []).filter(({ key }) => !pending.includes(key)),
    earlierRounds: [
      ...(issue.earlierRounds ?? []),
      { round: roundOf(issue), closedAt, conclusion, signatures, work, ...(plan && { plan }), ...(forms && { forms }), reopenedAt: at, deadline, findings, by },
    ],
    marks: { ...issue.marks, relapses: (issue.marks.relapses ?? 0) + 1 },
  };
}

function changed(issue: Issue, key: string, change: (recheck: Recheck) => Recheck): Issue {
  return { ...issue, rechecks: (issue.rechecks ?? []).map((recheck) => (recheck.key === key ? change(recheck) : recheck)) };
}
