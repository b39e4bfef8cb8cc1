import type { Actor } from '../issue/actor';
import { actorName, peopleBehind } from '../issue/duty';
import type { Recorded } from '../issue/event';
import { branchKey, type Issue, type OpenTask } from '../issue/issue';
import type { Term } from '../issue/term';
import type { SidePathEvent } from './side-path-event';

/** The fold of one event off the straight way. */
export function evolveSidePath(issue: Issue, event: SidePathEvent, { at, actor }: Recorded): Issue {
  const person = actor === 'time' ? undefined : actor;
  switch (event.type) {
    case 'requestMade': {
      const request = { ...event.request, by: nameOf(person), at, term: event.term };
      const asked = { ...issue, requests: [...(issue.requests ?? []), request] };
      if (request.kind === 'assistance') return { ...asked, assistingUnits: [...(issue.assistingUnits ?? []), request.unit] };
      // While the office thinks about an appeal, its clock runs and that of 签收 stands.
      return request.kind === 'appeal' ? withTerm(asked, request.taskId, { ...event.term, rungs: [] }, 'same') : asked;
    }
    case 'extensionDecided': {
      const decided = without(issue, event.requestId);
      if (!event.granted || !event.term || !event.deadline || !issue.assignment) return decided;
      const key = branchKey(event.unitId);
      return {
        ...withTerm(decided, event.taskId, event.term, 'next'),
        assignment: isOnlyBranch(issue, event.unitId) ? { ...issue.assignment, deadline: event.deadline.date, provisional: event.deadline.provisional } : issue.assignment,
        branchDeadlines: { ...issue.branchDeadlines, [key]: event.deadline },
        extensions: [...(issue.extensions ?? []), { unitId: event.unitId, from: event.from, until: event.until, at }],
      };
    }
    case 'appealDecided':
      return withTerm(without(issue, event.requestId), event.taskId, event.term, 'next');
    case 'unitTransferred':
      return {
        ...issue,
        facts: { ...issue.facts, responsibleUnits: issue.facts.responsibleUnits.map((unit) => (unit.id === event.from.id ? event.to : unit)) },
        tasks: issue.tasks.filter((task) => !event.closes.includes(task.id)),
        signatures: isOnlyBranch(issue, event.from.id) ? [] : issue.signatures.filter((signed) => signed.unitId !== event.from.id),
      };
    case 'assistanceGiven':
      return { ...without(issue, event.requestId), doers: [...new Set([...issue.doers, ...(person ? peopleBehind(person) : [])])] };
    case 'requestUrged':
      return { ...issue, requests: (issue.requests ?? []).map((request) => (request.id === event.requestId ? { ...request, urgedAt: at } : request)) };
    case 'issueSuspended':
      return { ...issue, suspended: { since: at, reason: event.reason, by: nameOf(person) }, tasks: issue.tasks.map((task) => ({ ...task, rungs: [] })) };
    case 'issueResumed': {
      const { suspended: _over, ...running } = issue;
      const resumed = event.tasks.reduce((each, { taskId, term }) => withTerm(each, taskId, term, 'nextIfMoved'), running as Issue);
      return {
        ...resumed,
        ...(issue.assignment && { assignment: { ...issue.assignment, deadline: event.deadline.date, provisional: event.deadline.provisional } }),
        branchDeadlines: event.branchDeadlines,
        ...(issue.requests && {
          requests: issue.requests.map((request) => {
            const shifted = event.requests.find((each) => each.requestId === request.id);
            return shifted ? { ...request, term: shifted.term } : request;
          }),
        }),
      };
    }
  }
}

/** What was asked about a task that is no longer open is no longer asked. */
export function withoutOrphans(issue: Issue): Issue {
  if (!issue.requests?.some((request) => !hasTask(issue, request.taskId))) return issue;
  return { ...issue, requests: issue.requests.filter((request) => hasTask(issue, request.taskId)) };
}

/** The only unit's deadline, and that of the issue's own chain, is the issue's. */
export function isOnlyBranch(issue: Issue, unitId: string | null): boolean {
  return unitId === null || issue.facts.responsibleUnits.length === 1;
}

const hasTask = (issue: Issue, taskId: string) => issue.tasks.some((task) => task.id === taskId);
const nameOf = (person: Actor | undefined) => (person ? `${person.unitName}${actorName(person)}` : '');

function without(issue: Issue, requestId: string): Issue {
  return { ...issue, requests: (issue.requests ?? []).filter((request) => request.id !== requestId) };
}

type Version = 'same' | 'next' | 'nextIfMoved';

function withTerm(issue: Issue, taskId: string, term: Term, version: Version): Issue {
  const renewed = (task: OpenTask): OpenTask => ({
    ...task,
    ...term,
    deadlineVersion: task.deadlineVersion + (version === 'next' || (version === 'nextIfMoved' && term.due !== task.due) ? 1 : 0),
  });
  return { ...issue, tasks: issue.tasks.map((task) => (task.id === taskId ? renewed(task) : task)) };
}
