import { businessDateOf, instantOf, isWorkday, type Calendar, type Instant } from '../calendar';
import type { Stage } from '../definition';
import type { OpenTask } from '../issue/issue';
import type { Scenario } from './scenario';
import type { WorkdayBook } from './workday-book';

const HOUR = 3_600_000;
const HALF_HOUR = HOUR / 2;

/** By what the pace is set. */
export interface Pace {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly workdayAfter: WorkdayBook;
}

/** When this task is done: at 10:00 of the working day before it is due, else on the due day; or too late, where the scenario says so. */
export function plannedAt({ scenario, calendar, workdayAfter }: Pace, stage: Stage, task: OpenTask): Instant {
  const morning = (workdays: number) => instantOf(workdayAfter(task.due, workdays), '10:00');
  if (isLateAt(scenario, stage, task)) return Math.max(morning(scenario.workdays), task.openedAt + HOUR);
  const soonest = task.openedAt + HOUR;
  const inTime = [morning(-1), morning(0)].find((at) => at >= soonest && at < task.dueAt && isWorkday(calendar, businessDateOf(at)));
  return inTime ?? Math.min(soonest, task.openedAt + Math.max(0, task.dueAt - task.openedAt) / 2);
}

/** Several people of one level sign one after the other. */
export const signatureGap = HALF_HOUR;

// 长期坚持 is never late: at every 阶段小结 its day moves on.
export function isLateAt(scenario: Scenario, stage: Stage, task: OpenTask): scenario is Extract<Scenario, { pace: 'late' }> {
  if (scenario.pace !== 'late' || task.standing) return false;
  return scenario.stages ? scenario.stages.includes(stage.key) : stage.act === 'work';
}
