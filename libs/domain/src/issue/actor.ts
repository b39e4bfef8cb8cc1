import type { Role } from '../definition/parts';

/** Who acts: a person with the roles held in one unit. Time is an actor too. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** 受委托人: who really acts, for this person, while a 委托 runs. */
  readonly delegate?: { readonly personId: string; readonly name: string };
  /** 空缺: people of the unit who are named for a task and no longer in post; its head stands in for them. */
  readonly standsInFor?: readonly string[];
}

export type CommandActor = Actor | 'time';
