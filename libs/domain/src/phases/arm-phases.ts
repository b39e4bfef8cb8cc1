import { addWorkdays, dueInstant, instantOf, moveToWorkday, type BusinessDate, type Calendar, type TimeOfDay } from '../calendar';
import type { LightPolicy, Rung } from '../definition';
import type { ArmedRung } from '../issue/term';
import type { Phase } from './course';
import type { PhaseTerm } from './phase-term';

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
