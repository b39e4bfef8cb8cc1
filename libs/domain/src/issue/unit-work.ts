import type { Instant } from '../calendar';
import type { ClosureClaim, Progress } from './handed-in';

/** What one unit has reported and claimed. */
export interface UnitWork {
  readonly progress?: Progress & { readonly at: Instant; readonly by: string };
  readonly claim?: ClosureClaim & { readonly at: Instant; readonly by: string };
  /** Months whose report was asked for (`2026-10`), and whether it came. */
  readonly months?: Readonly<Record<string, 'reported' | 'silent'>>;
  /** Phases reported done, and those that became overdue before, for ever. */
  readonly phasesDone?: readonly { readonly number: number; readonly at: Instant }[];
  readonly phasesOverdue?: readonly number[];
}
