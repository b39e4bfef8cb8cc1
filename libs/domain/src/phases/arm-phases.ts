import { addWorkdays, dueInstant, instantOf, moveToWorkday, type BusinessDate, type Calendar, type Instant, type TimeOfDay } from '../calendar';
import type { LightPolicy, Rung } from '../definition';
import type { ArmedRung } from '../issue/event';
import type { Phase } from './course';

/** A phase that is still to be reached, with the marks of its own light. */
export interface PhaseTerm {
  readonly number: number;
  readonly name: string;
  /** The day as it is agreed; `due` is moved off rest days. */
  readonly on: BusinessDate;
  readonly due: BusinessDate;
  readonly dueAt: Instant;
  readonly blueAt: Instant;
  readonly redAt: Instant;
}

/** The terms of the phases that end after the opening: nobody is late with what was over before. */
export function phaseTerms(phases: readonly Phase[], lights: LightPolicy, calendar: Calendar, opened: BusinessDate): readonly PhaseTerm[] {
  return phases
    .filter(({ due }) => due > opened)
    .map(({ number, name, due: date }) => {
      const due = calendar.moveRestDays ? moveToWorkday(calendar, date).date : date;
      const midnight = (workdays: number) => instantOf(addWorkdays(calendar, due, workdays).date, '00:00');
      return { number, name, on: date, due, dueAt: dueInstant(calendar, due), blueAt: midnight(-lights.blueBefore), redAt: midnight(lights.redAfter) };
    });
}

/** One rung of every phase; keys like `phaseBefore3/1`. */
export function armPhases(rung: Rung, at: { readonly phaseWorkdays: number; readonly time: 'due' | TimeOfDay }, phases: readonly PhaseTerm[], calendar: Calendar): readonly ArmedRung[] {
  return phases.map(({ number, due, dueAt }) => ({
    key: `${rung.key}/${number}`,
    step: rung.step,
    at: at.time === 'due' ? dueAt : instantOf(addWorkdays(calendar, due, at.phaseWorkdays).date, at.time),
    phase: number,
  }));
}
