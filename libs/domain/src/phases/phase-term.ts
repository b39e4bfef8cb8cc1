import type { BusinessDate, Instant } from '../calendar';

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
