export { courseOf, openPhases, phasesOf, type Phase } from './course';
export type { PhaseTerm } from './phase-term';
export { mostUrgent } from './most-urgent';
