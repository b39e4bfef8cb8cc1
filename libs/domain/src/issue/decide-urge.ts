import type { Instant } from '../calendar';
import type { Definition } from '../definition';
import type { Accepted } from './accepted';
import type { Actor } from './actor';
import type { Command } from './command';
import { unitsIn } from './duty';
import type { Issue } from './issue';
import { refuse, type Refusal } from './refusal';

/** 催办: by any supervisor, not more often than the definition allows. */
export function decideUrge(
  definition: Definition,
  issue: Issue,
  command: Extract<Command, { type: 'urge' }>,
  actor: Actor,
  now: Instant,
): Accepted | Refusal {
  const no = mayNotUrge(issue, actor);
  if (no) return no;
  const tasks = issue.tasks.filter((task) => command.taskId === undefined || task.id === command.taskId);
  if (tasks.length === 0) return refuse('STALE_VERSION', '这一事项已经办结，不用再催。');
  const gap = definition.urging.minimumGapHours;
  const ready = tasks.filter((task) => now - (issue.lastUrgedAt[task.id] ?? -Infinity) >= gap * 3_600_000);
  if (ready.length === 0) return refuse('URGED_RECENTLY', `${gap}小时内已催办过，请稍后再催。`);
  return { events: [{ type: 'issueUrged', taskIds: ready.map((task) => task.id), message: command.message }] };
}

/** Supervisors: 整改办, 督办员, the issue's own leaders, and the lead unit for its branches. */
export function mayNotUrge(issue: Issue, actor: Actor): Refusal | undefined {
  const leads = unitsIn('leadUnit', issue.facts, null).some((unit) => unit.id === actor.unitId);
  const may =
    actor.roles.includes('officeClerk') ||
    actor.roles.includes('supervisor') ||
    issue.facts.leaders.some((leader) => leader.id === actor.personId) ||
    (leads && actor.roles.some((role) => role === 'handler' || role === 'head'));
  if (!may) return refuse('NOT_ALLOWED', '催办由整改办、督办员、责任领导或牵头单位发起。');
  return issue.tasks.length > 0 ? undefined : refuse('WRONG_STAGE', '目前没有在办的事项。');
}
