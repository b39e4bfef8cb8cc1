import { calendarFor, type Calendar } from '../calendar';
import type { Stage } from '../definition';
import { unitsOnDuty } from './duty';
import type { IssueFacts } from './facts';

/**
 * 工作日历 that a task of this stage is reckoned with: that of its branch's unit or, on the issue's own chain, of the one unit on
 * duty. Where several units hold it together the county's days hold.
 */
export function calendarOnDuty(calendar: Calendar, stage: Stage, facts: IssueFacts, unitId: string | null): Calendar {
  if (!calendar.units) return calendar;
  if (unitId !== null) return calendarFor(calendar, unitId);
  const [only, ...others] = unitsOnDuty(stage, facts, null);
  return only && others.length === 0 ? calendarFor(calendar, only.id) : calendar;
}
