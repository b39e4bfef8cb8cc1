import type { Instant } from '../calendar';
import type { Actor } from '../issue/actor';
import type { Command } from '../issue/command';

/** What somebody in a 推演 means to do next. */
export interface NextAct {
  readonly at: Instant;
  readonly actor: Actor;
  readonly commandAt: (now: Instant) => Command;
}
