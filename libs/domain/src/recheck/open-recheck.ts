import type { Calendar, Instant } from '../calendar';
import type { Definition } from '../definition';
import { armTerm } from '../escalation/arm-term';
import { calendarOnDuty } from '../issue/duty-calendar';
import type { Issue } from '../issue/issue';
import type { RecheckEvent } from './recheck-event';
import { nextRecheck } from './recheck';
import { RECHECK, recheckStageOf } from './recheck-stage';

/** The re-check that `now` has reached, as a task with its term; one at a time. */
export function dueRecheck(definition: Definition, calendar: Calendar, issue: Issue, now: Instant): readonly RecheckEvent[] {
  const recheck = nextRecheck(issue);
  const stage = recheckStageOf(definition);
  if (!recheck || !stage || recheck.opensAt > now) return [];
  const term = armTerm(stage, { definition, calendar: calendarOnDuty(calendar, stage, issue.facts, null), now, deadline: recheck.on, deadlineProvisional: recheck.provisional, again: false });
  return [{ type: 'recheckOpened', stage: RECHECK, unitId: null, stageName: stage.name, recheck: recheck.key, months: recheck.months, term }];
}
