import type { Instant } from '../calendar';
import type { ArmedRung } from '../issue/event';
import type { Issue, OpenTask } from '../issue/issue';

/** The earliest armed rung of the issue, in business time; `undefined` when time has nothing to do. */
export function nextWakeUp(issue: Issue): Instant | undefined {
  let next: Instant | undefined;
  for (const task of issue.tasks) {
    const first = task.rungs[0]?.at;
    if (first !== undefined && (next === undefined || first < next)) next = first;
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
