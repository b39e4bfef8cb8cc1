import { carriedWork } from '../evidence/carried-ticks';
import { withForm } from '../form-field/filled-form';
import { withDefinition } from '../migration/fold-migration';
import { foldOrder } from '../order/fold-order';
import { withPace, withReport } from '../phases/fold-pace';
import { reopened, withOutcome, withPlan, withTask } from '../recheck/evolve-recheck';
import { withSelfChecks } from '../self-check/fold-self-checks';
import { evolveSidePath, withoutOrphans } from '../side-path/evolve-side-path';
import type { Actor } from './actor';
import { withCalendar } from './adopt-calendar-fold';
import { actorName, peopleBehind } from './duty';
import type { IssueEvent, Recorded, StageOpened } from './event';
import { branchKey, type Issue, type OpenTask } from './issue';
import type { Signature } from './signature';
import type { UnitWork } from './unit-work';

/**
 * The fold: the issue after one more recorded event. Total, and it needs neither definition nor calendar:
 * everything a date or a branch depends on is in the event itself.
 */
export function evolve(issue: Issue | undefined, recorded: Recorded, id: string): Issue {
  const { event } = recorded;
  if (event.type === 'issueRegistered' && !issue) return registered(recorded, event, id);
  if (!issue) throw new Error(`The log of ${id} does not begin with issueRegistered`);
  return { ...withoutOrphans(apply(issue, recorded)), version: recorded.seq };
}

/** Folds a whole log. */
export function foldLog(id: string, log: readonly Recorded[], start?: Issue): Issue | undefined {
  return log.reduce<Issue | undefined>((issue, recorded) => evolve(issue, recorded, id), start);
}

function registered(recorded: Recorded, event: Extract<IssueEvent, { type: 'issueRegistered' }>, id: string): Issue {
  return {
    id,
    version: recorded.seq,
    phase: 'registered',
    definition: event.definition,
    calendarVersion: event.calendarVersion,
    ...(event.clock && { clock: event.clock }),
    facts: event.facts,
    registeredAt: recorded.at,
    tasks: [],
    rounds: {},
    work: {},
    signatures: [],
    doers: [],
    lastUrgedAt: {},
    marks: { everOverdue: false, returns: 0, yellowOrders: 0, redOrders: 0, urges: 0 },
  };
}

function apply(issue: Issue, recorded: Recorded): Issue {
  const { event, at, actor } = recorded;
  const person = actor === 'time' ? undefined : actor;
  switch (event.type) {
    case 'issueRegistered':
      throw new Error(`Issue ${issue.id} is registered twice`);
    case 'factsAmended':
      return { ...issue, facts: { ...issue.facts, ...event.after } };
    case 'issueAssigned':
      return {
        ...issue,
        phase: 'open',
        assignment: { on: event.assignedOn, deadline: event.deadline, provisional: event.provisional, basis: event.basis },
      };
    case 'stageOpened':
      return opened(issue, event, at);
    case 'issueReceived':
      return close(withForm(issue, event, recorded), event, at);
    case 'planSubmitted':
      return {
        ...close(withForm(issue, event, recorded), event, at),
        plan: event.plan,
        doers: withDoers(issue, person),
        ...(event.carries && { work: carriedWork(issue.work, event.carries) }),
      };
    case 'progressReported': {
      const reported = {
        ...issue,
        doers: withDoers(issue, person),
        work: withWork(issue, event.unitId, { progress: { ...event.progress, at, by: person ? actorName(person) : '' } }),
      };
      return withReport(reported, event, at);
    }
    case 'closureSubmitted':
      return {
        ...close(withForm(issue, event, recorded), event, at),
        doers: withDoers(issue, person),
        work: withWork(issue, event.unitId, { claim: { ...event.claim, at, by: person ? actorName(person) : '' } }),
      };
    case 'stageApproved':
      return { ...close(issue, event, at), signatures: [...issue.signatures, signature(event, recorded)] };
    case 'stageSigned':
      return { ...issue, signatures: [...issue.signatures, signature(event, recorded)] };
    case 'tasksWithdrawn':
      return event.tasks.reduce((left, { stage }) => close(left, { stage, unitId: null }, at), issue);
    case 'issueReturned': {
      const closed = close(issue, event, at);
      return {
        ...closed,
        marks: { ...closed.marks, returns: closed.marks.returns + 1 },
        signatures: issue.signatures.filter(
          (signed) => !event.voids.some((each) => each.stage === signed.stage && each.unitId === signed.unitId),
        ),
      };
    }
    case 'rungReached':
      return withPace(reached(issue, event), event);
    case 'orderDrafted':
    case 'orderSigned':
    case 'orderReceiptUrged':
    case 'orderReceipted':
    case 'orderReplied':
    case 'orderClosed':
    case 'orderWithdrawn':
      return { ...issue, orders: foldOrder(issue.orders ?? [], event, recorded) };
    case 'issueUrged':
      return {
        ...issue,
        marks: { ...issue.marks, urges: issue.marks.urges + 1 },
        lastUrgedAt: { ...issue.lastUrgedAt, ...Object.fromEntries(event.taskIds.map((task) => [task, at])) },
      };
    case 'selfChecksStarted':
      return withSelfChecks(issue, event);
    case 'calendarAdopted':
      return withCalendar(issue, event);
    case 'definitionMigrated':
      return withDefinition(event.closed.reduce((left, { stage, unitId }) => close(left, { stage, unitId }, at), issue), event);
    case 'rechecksScheduled':
      return withPlan(issue, event);
    case 'recheckOpened':
      return withTask(opened(issue, { ...event, type: 'stageOpened', branches: [null] }, at), event);
    case 'recheckCompleted':
      return withOutcome(close(issue, event, at), event, recorded);
    case 'issueReopened':
      return reopened(issue, event, recorded);
    case 'requestMade':
    case 'extensionDecided':
    case 'appealDecided':
    case 'unitTransferred':
    case 'assistanceGiven':
    case 'requestUrged':
    case 'issueSuspended':
    case 'issueResumed':
      return evolveSidePath(issue, event, recorded);
    case 'issueClosed':
      return {
        ...close(issue, event, at),
        phase: 'closed',
        conclusion: event.conclusion,
        closedAt: at,
        signatures: [...issue.signatures, signature(event, recorded)],
      };
  }
}

function opened(issue: Issue, event: StageOpened, at: number): Issue {
  const rounds: Record<string, number> = { ...issue.rounds };
  const tasks = event.branches.map((unitId): OpenTask => {
    const key = `${event.stage}/${branchKey(unitId)}`;
    const round = (rounds[key] = (rounds[key] ?? 0) + 1);
    return {
      id: `${key}/${round}`,
      stage: event.stage,
      stageName: event.stageName,
      unitId,
      round,
      openedAt: at,
      deadlineVersion: 1,
      ...event.term,
      ...(event.returned && { returned: event.returned }),
    };
  });
  return { ...issue, rounds, tasks: [...issue.tasks, ...tasks] };
}

/** Late is late even when time was not looked at in between: the mark does not wait for its rung. */
function close(issue: Issue, branch: { readonly stage: string; readonly unitId: string | null }, at: number): Issue {
  const isClosed = (task: OpenTask) => task.stage === branch.stage && task.unitId === branch.unitId;
  const late = issue.tasks.some((task) => isClosed(task) && at >= task.dueAt && !task.standing);
  return {
    ...issue,
    tasks: issue.tasks.filter((task) => !isClosed(task)),
    marks: late ? { ...issue.marks, everOverdue: true } : issue.marks,
  };
}

function reached(issue: Issue, event: Extract<IssueEvent, { type: 'rungReached' }>): Issue {
  const { marks } = issue;
  return {
    ...issue,
    tasks: issue.tasks.map((task) =>
      task.id === event.taskId ? { ...task, rungs: task.rungs.filter((rung) => rung.key !== event.rung) } : task,
    ),
    marks: {
      ...marks,
      everOverdue: marks.everOverdue || event.step === '逾期',
      yellowOrders: marks.yellowOrders + (event.step === '黄色督办' && !event.overtaken ? 1 : 0),
      redOrders: marks.redOrders + (event.step === '红色督办' && !event.overtaken ? 1 : 0),
    },
  };
}

type Signed = Extract<IssueEvent, { type: 'stageSigned' | 'stageApproved' | 'issueClosed' }>;

function signature(event: Signed, recorded: Recorded): Signature {
  const actor = recorded.actor === 'time' ? undefined : recorded.actor;
  return {
    stage: event.stage,
    unitId: event.unitId,
    personId: actor?.personId ?? '',
    ...(actor?.delegate && { delegateId: actor.delegate.personId }),
    name: actor ? actorName(actor) : '',
    unitName: actor?.unitName ?? '',
    opinion: event.opinion,
    at: recorded.at,
    ...('onSite' in event && event.onSite && { onSite: event.onSite }),
    ...(event.fields && { fields: event.fields }),
    ...(event.covers && { covers: event.covers }),
    ...(event.type === 'stageSigned' && event.conclusion && { conclusion: event.conclusion }),
  };
}

function withDoers(issue: Issue, person: Actor | undefined): readonly string[] {
  const fresh = person ? peopleBehind(person).filter((each) => !issue.doers.includes(each)) : [];
  return fresh.length === 0 ? issue.doers : [...issue.doers, ...fresh];
}

function withWork(issue: Issue, unitId: string | null, news: UnitWork): Issue['work'] {
  const key = branchKey(unitId);
  return { ...issue.work, [key]: { ...issue.work[key], ...news } };
}
