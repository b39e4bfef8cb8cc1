import type { OpenTask } from '../issue/issue';
import type { PhaseTerm } from './phase-term';

type Marked = Pick<PhaseTerm, 'due' | 'dueAt' | 'blueAt' | 'redAt'> & { readonly name?: string };

/** The nearest date of a task: its next open phase (with its name), or its own due day. */
export function mostUrgent({ due, dueAt, blueAt, redAt, phases = [] }: OpenTask): Marked {
  return phases.reduce<Marked>((first, each) => (each.dueAt < first.dueAt ? each : first), { due, dueAt, blueAt, redAt });
}
