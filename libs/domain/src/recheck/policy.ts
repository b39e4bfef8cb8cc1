import type { TimeOfDay } from '../calendar';
import type { ChecklistItem, Duty, Rung } from '../definition/parts';

/** 回头看: what is looked at again after 销号, when and by whom. A definition without it lets a closed issue rest. */
export interface RecheckPolicy {
  /** Months after 销号, ascending: one re-check each. */
  readonly months: readonly number[];
  /** The time of day at which a re-check opens. */
  readonly opensAt: TimeOfDay;
  readonly duty: readonly Duty[];
  readonly limit: { readonly workdays: number };
  readonly ladder: readonly Rung[];
  readonly checklist: readonly ChecklistItem[];
  readonly evidenceRequired: boolean;
  /** 反弹: the stage at which the new round begins. */
  readonly reopensAt: string;
}
