import type { BusinessDate, Instant } from '../calendar';
import { holds, stageOf, type Definition, type Status } from '../definition';
import { nextWakeUp } from '../escalation';
import { projectOrders } from '../order/project-orders';
import { mostUrgent } from '../phases/most-urgent';
import { recheckStageOf } from '../recheck/recheck-stage';
import { projectRequests } from '../side-path/project-requests';
import { dutiesOf, holderKey, unitsOn } from './duty';
import type { Issue } from './issue';
import { issuePercent } from './percent';
import { stillOnDuty } from './signing';
import { lightMarks, statusOf, type LightMarks } from './status';
import type { TaskProjection } from './task-projection';

/** The issue as lists show it: everything the read models hold follows from the issue alone. Instants are business time. */
export interface IssueProjection {
  readonly status: Status;
  readonly stageName: string;
  readonly deadline: BusinessDate | null;
  readonly provisional: boolean;
  readonly marks: LightMarks | null;
  readonly nextWakeAt: Instant | null;
  /** 0–100: mean over the responsible units of what they report; a unit whose submission stands counts 100; `null` without any report. */
  readonly percent: number | null;
  /** Units that see the issue: responsible, lead, and whoever holds a stage it passes. */
  readonly unitIds: readonly string[];
  readonly leaderIds: readonly string[];
  readonly tasks: readonly TaskProjection[];
}

/** Reads the list view of an issue from its fold. */
export function projectIssue(definition: Definition, issue: Issue): IssueProjection {
  const { facts, assignment } = issue;
  const tasks = issue.tasks.map((task): TaskProjection => {
    const stage = stageOf(definition, task.stage);
    const { id, unitId, round, openedAt, provisional, deadlineVersion } = task;
    const { due, dueAt, blueAt, redAt } = mostUrgent(task);
    const holders = [...new Set(stillOnDuty(stage, issue, unitId).map(holderKey))];
    return {
      id, stage: stage.key, stageName: stage.name, act: stage.act, unitId, round, openedAt, due, provisional,
      dueAt, blueAt, redAt, deadlineVersion, returned: task.returned !== undefined, holders,
    };
  });
  return {
    status: statusOf(definition, issue),
    stageName: tasks[0]?.stageName ?? (issue.phase === 'closed' ? '已销号' : '待交办'),
    deadline: assignment?.deadline ?? facts.deadline.lastDate ?? null,
    provisional: (assignment?.provisional ?? false) || issue.tasks.some((task) => task.provisional),
    marks: lightMarks(issue) ?? null,
    nextWakeAt: nextWakeUp(issue) ?? null,
    percent: issuePercent(definition, issue),
    unitIds: seeingUnits(definition, issue),
    leaderIds: facts.leaders.map((leader) => leader.id),
    tasks: issue.suspended ? [] : [...tasks, ...projectRequests(issue), ...projectOrders(definition, issue)],
  };
}

/** Responsible and lead units, and whoever holds a stage that this issue passes. 整改办 sees every issue anyway. */
function seeingUnits(definition: Definition, { facts, assistingUnits = [] }: Issue): readonly string[] {
  const recheck = recheckStageOf(definition);
  const stages = [...definition.stages, ...(recheck ? [recheck] : [])].filter((stage) => holds(stage.when, facts, null));
  const duties = stages.flatMap((stage) => dutiesOf(stage, facts, null)).filter((duty) => duty.relation !== 'office');
  const units = [...facts.responsibleUnits, ...facts.leadUnits, ...assistingUnits, ...duties.flatMap((duty) => unitsOn(duty, facts, null))];
  return [...new Set(units.map((unit) => unit.id))];
}
