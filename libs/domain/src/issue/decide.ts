import { businessDateOf, type Calendar } from '../calendar';
import type { Definition } from '../definition';
import { rungsOfTime } from '../escalation';
import { decideMigration } from '../migration/decide-migration';
import { decideOrder } from '../order/decide-order';
import { isOrderCommand } from '../order/order-event';
import { ordersOfTime } from '../order/order-time';
import { withNextReview } from '../phases/next-review';
import { dueRecheck } from '../recheck/open-recheck';
import { decideSelfChecks } from '../self-check/start-self-checks';
import { decideSidePath, isSidePath } from '../side-path/decide-side-path';
import { urgedRequests } from '../side-path/request-time';
import type { Accepted } from './accepted';
import { decideAdoption } from './adopt-calendar';
import type { Command, Occasion } from './command';
import { factsProblems, judgeAmendment, judgeRegistration } from './decide-facts';
import { decideOnTask } from './decide-task';
import { decideUrge } from './decide-urge';
import { Decision } from './decision';
import type { Issue } from './issue';
import { isRefusal, refuse, type Refusal } from './refusal';
import { resolveDeadline } from './resolve-deadline';

/**
 * The one authority over an issue: what follows from this command at this moment, or why it is refused.
 * Total and pure. `occasion.now` is business time; `issue` is `undefined` before `register`.
 */
export function decide(
  definition: Definition,
  calendar: Calendar,
  issue: Issue | undefined,
  command: Command,
  occasion: Occasion,
): Accepted | Refusal {
  if (command.type === 'register') return judgeRegistration(issue, calendar, command, occasion);
  if (!issue) return refuse('NOT_REGISTERED', '没有找到这个问题。');
  if (command.type === 'passTime') return passTime(definition, calendar, issue, command, occasion);
  if (command.type === 'adoptCalendar') return decideAdoption(definition, calendar, issue, command, occasion);
  if (occasion.actor === 'time') return refuse('NOT_ALLOWED', '这一步只能由人办理。');
  if (command.type === 'migrate') return decideMigration(definition, calendar, issue, command, occasion);
  if (isOrderCommand(command)) return decideOrder(definition, calendar, issue, command, occasion.actor, occasion.now);
  if (command.type === 'startSelfChecks') return decideSelfChecks(definition, issue, command, occasion.actor, occasion.now);
  if (issue.phase === 'closed' && !isAboutRecheck(issue, command)) return refuse('ALREADY_CLOSED', '问题已销号，不能再办理。');

  if (issue.suspended && command.type !== 'resume' && command.type !== 'amend') {
    return refuse('SUSPENDED', '问题已中止，恢复后才能办理。');
  }
  if (isSidePath(command)) return decideSidePath(new Decision(definition, calendar, issue, occasion), command, occasion.actor);

  switch (command.type) {
    case 'amend':
      return judgeAmendment(definition, issue, command, occasion.actor);
    case 'assign':
      return assign(definition, calendar, issue, command, occasion);
    case 'urge':
      return decideUrge(definition, issue, command, occasion.actor, occasion.now);
    default:
      return decideOnTask(new Decision(definition, calendar, issue, occasion), command, occasion.actor);
  }
}

/** A closed issue answers only while somebody looks at it again. */
function isAboutRecheck(issue: Issue, command: Command): boolean {
  return issue.tasks.length > 0 && (command.type === 'recheck' || command.type === 'urge');
}

function passTime(definition: Definition, calendar: Calendar, issue: Issue, command: Extract<Command, { type: 'passTime' }>, occasion: Occasion): Accepted | Refusal {
  if (occasion.actor !== 'time') return refuse('NOT_ALLOWED', '时间不由人推动。');
  const reached = withNextReview(definition, calendar, issue, rungsOfTime(definition, issue, occasion.now));
  const orders = ordersOfTime(definition, calendar, issue, reached, occasion.now, command.numbers ?? []);
  const events = [...reached, ...orders, ...urgedRequests(issue, occasion.now), ...dueRecheck(definition, calendar, issue, occasion.now)];
  return events.length > 0 ? { events } : refuse('NOTHING_DUE', '没有到时间的事项。');
}

function assign(
  definition: Definition,
  calendar: Calendar,
  issue: Issue,
  command: Extract<Command, { type: 'assign' }>,
  occasion: Occasion,
): Accepted | Refusal {
  const { actor, now } = occasion;
  if (issue.phase !== 'registered') return refuse('WRONG_STAGE', '问题已经交办，不能重复交办。');
  if (actor === 'time' || !actor.roles.includes('officeClerk')) return refuse('NOT_ALLOWED', '交办由整改办办理。');
  const [problem] = factsProblems(definition, issue.facts);
  if (problem) return problem;
  const assignedOn = businessDateOf(now);
  const deadline = resolveDeadline(issue.facts, assignedOn, definition.deadlinePolicy, calendar);
  if (isRefusal(deadline)) return deadline;
  const decision = new Decision(definition, calendar, issue, occasion);
  decision.add({
    type: 'issueAssigned',
    assignedOn,
    deadline: deadline.date,
    provisional: deadline.provisional,
    basis: deadline.basis,
    instructions: command.instructions ?? '',
  });
  decision.openFirst();
  return decision.accepted();
}
