export { courseOf, openPhases, phasesOf, type Phase } from './course';
export type { PhaseTerm } from './arm-phases';
export { mostUrgent } from './most-urgent';
