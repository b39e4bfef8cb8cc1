import type { Calendar, Instant } from '../calendar';
import type { Definition } from '../definition';
import { announce, nextInstant, type Notice } from '../escalation';
import type { Command, CommandActor } from './command';
import { decide } from './decide';
import type { Recorded } from './event';
import { evolve } from './evolve';
import type { Issue } from './issue';
import { isRefusal, type Refusal } from './refusal';

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
  readonly refusals: readonly { readonly at: Instant; readonly refusal: Refusal }[];
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
  let issue: Issue | undefined;
  const log: Recorded[] = [];
  const notices: Notice[] = [];
  const refusals: { at: Instant; refusal: Refusal }[] = [];

  const act = (command: Command, actor: CommandActor, at: Instant): void => {
    const decision = decide(definition, calendar, issue, command, { actor, now: at });
    if (isRefusal(decision)) {
      refusals.push({ at, refusal: decision });
      return;
    }
    const recorded = decision.events.map((event, offset): Recorded => ({ seq: (issue?.version ?? 0) + offset + 1, at, actor, event }));
    for (const each of recorded) issue = evolve(issue, each, 'simulated');
    log.push(...recorded);
    const after = issue;
    if (after) notices.push(...recorded.flatMap((each) => announce(definition, after, each)));
  };
  const timeUntil = (end: Instant): void => {
    for (let next = issue && nextInstant(issue); next !== undefined && next <= end; next = issue && nextInstant(issue)) {
      act({ type: 'passTime' }, 'time', next);
    }
  };

  for (const { at, actor, command } of [...script].sort((a, b) => a.at - b.at)) {
    timeUntil(at);
    act(typeof command === 'function' ? command(issue) : command, actor, at);
  }
  if (until !== undefined) timeUntil(until);
  return { issue, log, notices, refusals };
}
