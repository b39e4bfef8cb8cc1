import { businessDateOf, type Instant } from '../calendar';
import type { IssueEvent } from '../issue/event';
import { branchKey, type Issue } from '../issue/issue';
import type { UnitWork } from '../issue/unit-work';
import { monthOf } from '../monthly/arm-months';

/** What a rung of the month, of a phase or of a 阶段小结 leaves behind, beside what every rung does. */
export function withPace(issue: Issue, event: Extract<IssueEvent, { type: 'rungReached' }>): Issue {
  const { month, phase, term } = event;
  if (term) return reviewed(issue, event.taskId, term);
  if (month !== undefined) {
    return onWork(issue, event.unitId, (work) => ({ ...work, months: { ...work.months, [month]: event.reported ? 'reported' : 'silent' } }));
  }
  if (phase === undefined || event.step !== '逾期') return issue;
  return onWork(issue, event.unitId, (work) => ({ ...work, phasesOverdue: [...new Set([...(work.phasesOverdue ?? []), phase])] }));
}

function reviewed(issue: Issue, taskId: string, term: NonNullable<Extract<IssueEvent, { type: 'rungReached' }>['term']>): Issue {
  const { assignment } = issue;
  const isLater = assignment !== undefined && term.due > assignment.deadline;
  return {
    ...issue,
    ...(isLater && { assignment: { ...assignment, deadline: term.due, provisional: term.provisional } }),
    tasks: issue.tasks.map((task) => (task.id === taskId ? { ...task, ...term, deadlineVersion: task.deadlineVersion + 1 } : task)),
  };
}

/** A report speaks for its month and perhaps for a phase, whose rungs are then no more to come. */
export function withReport(issue: Issue, { unitId, stage, progress: { phase } }: Extract<IssueEvent, { type: 'progressReported' }>, at: Instant): Issue {
  const month = monthOf(businessDateOf(at));
  const told = issue.work[branchKey(unitId)]?.months?.[month] === undefined
    ? issue
    : onWork(issue, unitId, (work) => ({ ...work, months: { ...work.months, [month]: 'reported' } }));
  if (phase === undefined) return told;
  const done = onWork(told, unitId, (work) => ({ ...work, phasesDone: [...(work.phasesDone ?? []), { number: phase, at }] }));
  return {
    ...done,
    tasks: done.tasks.map((task) => {
      if (task.stage !== stage || task.unitId !== unitId) return task;
      const { phases = [], ...rest } = task;
      const open = phases.filter(({ number }) => number !== phase);
      return { ...rest, rungs: task.rungs.filter((rung) => rung.phase !== phase), ...(open.length > 0 && { phases: open }) };
    }),
  };
}

function onWork(issue: Issue, unitId: string | null, change: (work: UnitWork) => UnitWork): Issue {
  const key = branchKey(unitId);
  return { ...issue, work: { ...issue.work, [key]: change(issue.work[key] ?? {}) } };
}
