import type { IssueView } from '@rectify/contracts';
import {
  businessDateOf,
  calendarOnDuty,
  dutyWords,
  lightOf,
  measureStandings,
  mostUrgent,
  issuePercent,
  signaturesAt,
  signaturesLeft,
  stageOf,
  statusOf,
  workdaysBetween,
  type Actor,
  type Calendar,
  type Definition,
  type Instant,
  type Issue,
  type OpenTask,
  type Stage,
} from '@rectify/domain';
import { orderViews } from '../orders/order-views';
import { originView } from '../self-checks/self-check-views';
import { filledForms } from './filled-forms';
import { marksView, planView, unitView, workView } from './issue-parts';
import { offeredActions } from './offered-actions';
import { sidePathViews } from '../side-paths/side-path-views';
import { recheckViews } from './recheck-views';
import { trackOf } from './track';

export interface IssueFrame {
  readonly issue: Issue;
  readonly definition: Definition;
  readonly calendar: Calendar;
  readonly batch: IssueView['batch'];
  /** Business time. */
  readonly now: Instant;
  /** Whose buttons are shown. */
  readonly actor: Actor;
  /** The same person for those who entrusted their duties (委托). */
  readonly standsFor?: readonly Actor[];
}

const iso = (instant: Instant): string => new Date(instant).toISOString();

/** The issue as its page shows it to this person at this moment. */
export function issueView(frame: IssueFrame): IssueView {
  const { issue, definition, calendar, batch, now } = frame;
  const { facts, assignment } = issue;
  const daysUntil = (date: string, days = calendar) => workdaysBetween(days, businessDateOf(now), date).days;
  return {
    id: issue.id,
    version: issue.version,
    batch,
    now: iso(now),
    definition: { key: definition.key, version: definition.version, name: definition.name },
    facts: {
      code: facts.code,
      finding: facts.finding,
      section: facts.section,
      issueType: facts.issueType,
      rectifyType: facts.rectifyType,
      objective: facts.objective,
      measures: [...facts.measures],
      leaders: facts.leaders.map(({ id, name, post }) => ({ id, name, post })),
      leadUnits: facts.leadUnits.map(unitView),
      responsibleUnits: facts.responsibleUnits.map(unitView),
      deadlineWords: facts.deadline.verbatim,
      deadlineDate: facts.deadline.lastDate ?? facts.deadline.provisionalDate,
      remarks: facts.remarks,
      ...(facts.severity && { severity: facts.severity }),
      ...(facts.amount !== undefined && { amount: facts.amount }),
      ...originView(facts),
    },
    status: statusOf(definition, issue),
    conclusion: issue.conclusion ?? null,
    light: lightOf(issue, now),
    deadline: assignment
      ? {
          date: assignment.deadline,
          provisional: assignment.provisional,
          basis: assignment.basis,
          assignedOn: assignment.on,
          workdaysLeft: daysUntil(assignment.deadline),
        }
      : null,
    marks: { ...marksView(issue.marks), extensions: issue.extensions?.length ?? 0 },
    percent: issuePercent(definition, issue),
    tasks: issue.tasks.map((task) => taskView(task, frame, daysUntil)),
    track: trackOf(definition, issue),
    plan: issue.plan ? planView(issue.plan) : null,
    measureStandings: [...measureStandings(issue, now)],
    work: workView(definition, issue),
    ...filledForms(issue, (key) => stageOf(definition, key).name),
    closedAt: issue.closedAt === undefined ? null : iso(issue.closedAt),
    ...recheckViews(issue),
    ...sidePathViews(issue),
    orders: orderViews(frame),
    ...(issue.selfChecks && { selfCheckCount: issue.selfChecks.length }),
    actions: offeredActions(frame),
  };
}

function taskView(task: OpenTask, { issue, definition, calendar, now }: IssueFrame, daysUntil: (date: string, days?: Calendar) => number): IssueView['tasks'][number] {
  const { facts } = issue;
  const nearest = mostUrgent(task);
  return {
    id: task.id,
    stage: task.stage,
    stageName: task.stageName,
    unitId: task.unitId,
    unitName: facts.responsibleUnits.find((unit) => unit.id === task.unitId)?.name ?? null,
    round: task.round,
    openedAt: iso(task.openedAt),
    due: nearest.due,
    provisional: task.provisional,
    workdaysLeft: daysUntil(nearest.due, calendarOnDuty(calendar, stageOf(definition, task.stage), facts, task.unitId)),
    light: lightOf({ ...issue, tasks: [task] }, now),
    ...(task.standing && { standing: true }),
    ...(nearest.name !== undefined && { phaseName: nearest.name }),
    holders: [...dutyWords(stageOf(definition, task.stage), facts, task.unitId)],
    ...signing(stageOf(definition, task.stage), issue, task.unitId),
    returned: task.returned ? { stage: stageOf(definition, task.returned.stage).name, by: task.returned.by, opinion: task.returned.opinion } : null,
  };
}

/** 会签: who has signed a task that needs several, and how many are still to sign. */
function signing(stage: Stage, issue: Issue, unitId: string | null): Pick<IssueView['tasks'][number], 'signing'> {
  if (stage.signatures === undefined) return {};
  return { signing: { signed: signaturesAt(issue, stage.key, unitId).map(({ name }) => name), left: signaturesLeft(stage, issue, unitId) } };
}
