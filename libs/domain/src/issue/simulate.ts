import type { Calendar, Instant } from '../calendar';
import type { Definition } from '../definition';
import type { Notice } from '../notice/notice';
import type { CommandActor } from './actor';
import type { Command } from './command';
import type { Recorded } from './event';
import type { Issue } from './issue';
import { Play, type Refused } from './play';

/** One act of a script; the command may depend on how the issue stands then. */
export interface ScriptedAct {
  readonly at: Instant;
  readonly actor: CommandActor;
  readonly command: Command | ((issue: Issue | undefined) => Command);
}

export interface Story {
  readonly issue: Issue | undefined;
  readonly log: readonly Recorded[];
  readonly notices: readonly Notice[];
  readonly refusals: readonly Refused[];
}

/**
 * 推演: plays a script in order of time; between two acts time passes rung by rung, exactly as it does in earnest.
 * `until` lets time run on after the last act.
 */
export function simulate(
  definition: Definition,
  calendar: Calendar,
  script: readonly ScriptedAct[],
  until?: Instant,
): Story {
  const play = new Play(definition, calendar);
  for (const { at, actor, command } of [...script].sort((a, b) => a.at - b.at)) {
    play.timeUntil(at);
    play.act(typeof command === 'function' ? command(play.issue) : command, actor, at);
  }
  if (until !== undefined) play.timeUntil(until);
  return storyOf(play);
}

/** What a play has come to. */
export function storyOf({ issue, told, refused }: Pick<Play, 'issue' | 'told' | 'refused'>): Story {
  return { issue, log: told.map(({ recorded }) => recorded), notices: told.flatMap(({ notices }) => notices), refusals: refused };
}
