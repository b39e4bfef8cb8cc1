import type { Instant } from '../calendar';
import type { Issue, OpenTask } from '../issue/issue';
import type { ArmedRung } from '../issue/term';
import { nextOrderWakeUp } from '../order/order-time';
import { nextRecheck } from '../recheck/recheck';
import { nextRequestWakeUp } from '../side-path/request-time';
import { spreadOf } from './spread';

/**
 * When the issue is next seen to: its earliest armed rung, or the next 回头看 of a closed one, in business time; `undefined`
 * when time has nothing to do. Rungs of an hour of the day are seen to within ten minutes after it, never before; the instant
 * at which a task becomes overdue is seen to at once.
 */
export function nextWakeUp(issue: Issue): Instant | undefined {
  const spread = spreadOf(issue.id);
  return earliest(issue, (task, rung) => (rung.at === task.dueAt ? rung.at : rung.at + spread));
}

/** The same by the plan itself, without the spread: what a 推演 shows. */
export function nextInstant(issue: Issue): Instant | undefined {
  return earliest(issue, (_task, rung) => rung.at);
}

function earliest(issue: Issue, seenTo: (task: OpenTask, rung: ArmedRung) => Instant): Instant | undefined {
  let next: Instant | undefined = nextRecheck(issue)?.opensAt;
  const receipt = nextOrderWakeUp(issue)?.dueAt;
  if (receipt !== undefined && (next === undefined || receipt < next)) next = receipt;
  const request = nextRequestWakeUp(issue);
  if (request !== undefined && (next === undefined || request < next)) next = request;
  for (const task of issue.tasks) {
    for (const rung of task.rungs) {
      const at = seenTo(task, rung);
      if (next === undefined || at < next) next = at;
    }
  }
  return next;
}

/** A rung of an open task that is still to come. */
export interface ComingRung extends ArmedRung {
  readonly task: OpenTask;
}

/** Everything time will still do to the issue if nobody acts, earliest first. */
export function comingRungs(issue: Issue): readonly ComingRung[] {
  return issue.tasks.flatMap((task) => task.rungs.map((rung) => ({ ...rung, task }))).sort((a, b) => a.at - b.at);
}
