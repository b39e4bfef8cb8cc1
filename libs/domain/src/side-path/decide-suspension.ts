import { addWorkdays, businessDateOf, workdaysBetween, type BusinessDate } from '../calendar';
import { stageOf, type Definition } from '../definition';
import type { Accepted } from '../issue/accepted';
import type { Actor } from '../issue/actor';
import type { Decision } from '../issue/decision';
import { calendarOnDuty } from '../issue/duty-calendar';
import type { Issue } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { BranchDeadline } from './request';
import type { SidePathCommand } from './side-path-command';
import { movedTerm, notOffered, plainTerm } from './side-path-decision';

/** 中止: the clock stops for every task of the issue. */
export function decideSuspend(decision: Decision, command: Extract<SidePathCommand, { type: 'suspend' }>, actor: Actor): Accepted | Refusal {
  const no = mayNotSuspend(decision.definition, decision.issue, actor);
  if (no) return no;
  if (command.reason.trim() === '') return refuse('REASON_MISSING', '请写明中止的理由和依据。');
  decision.add({ type: 'issueSuspended', reason: command.reason });
  return decision.accepted();
}

export function mayNotSuspend(definition: Definition, issue: Issue, actor: Actor): Refusal | undefined {
  if (!definition.sidePaths?.suspension) return notOffered('中止');
  if (!actor.roles.includes('officeClerk')) return refuse('NOT_ALLOWED', '中止和恢复由整改办办理。');
  return issue.suspended ? refuse('SUSPENDED', '问题已经中止。') : undefined;
}

/** 恢复: every limit has as many working days left as on the day of 中止. */
export function decideResume(decision: Decision, command: Extract<SidePathCommand, { type: 'resume' }>, actor: Actor): Accepted | Refusal {
  const { calendar, issue, occasion } = decision;
  const no = mayNotResume(issue, actor);
  if (no) return no;
  const { suspended, assignment } = issue;
  if (!suspended || !assignment) throw new Error(`Issue ${issue.id} is resumed without being suspended`);
  if (command.reason.trim() === '') return refuse('REASON_MISSING', '请写明恢复的理由。');
  const since = businessDateOf(suspended.since);
  const today = businessDateOf(occasion.now);
  const moved = (date: BusinessDate, days = calendar): BranchDeadline => {
    if (since === today) return { date, provisional: false };
    const left = addWorkdays(days, today, workdaysBetween(days, since, date).days);
    return { date: left.date, provisional: left.provisional };
  };
  decision.add({
    type: 'issueResumed',
    reason: command.reason,
    tasks: issue.tasks.map((task) => {
      const days = calendarOnDuty(calendar, stageOf(decision.definition, task.stage), issue.facts, task.unitId);
      const due = moved(task.due, days);
      const term = movedTerm(decision, task, { ...due, provisional: due.provisional || task.provisional }, due.date === task.due ? suspended.since : occasion.now, (date) => moved(date, days).date);
      // What waits for the answer to an appeal has no ladder of its own.
      const isAppealed = issue.requests?.some((each) => each.kind === 'appeal' && each.taskId === task.id);
      return { taskId: task.id, term: isAppealed ? { ...term, rungs: [] } : term };
    }),
    requests: (issue.requests ?? []).map((request) => ({
      requestId: request.id,
      term: plainTerm(decision, Math.max(0, workdaysBetween(calendar, since, request.term.due).days)),
    })),
    deadline: moved(assignment.deadline),
    branchDeadlines: Object.fromEntries(Object.entries(issue.branchDeadlines ?? {}).map(([branch, { date }]) => [branch, moved(date)])),
  });
  return decision.accepted();
}

export function mayNotResume(issue: Issue, actor: Actor): Refusal | undefined {
  if (!actor.roles.includes('officeClerk')) return refuse('NOT_ALLOWED', '中止和恢复由整改办办理。');
  return issue.suspended ? undefined : refuse('WRONG_STAGE', '问题没有中止。');
}

