import type { Calendar, Instant } from '../calendar';
import type { Definition } from '../definition';
import { announce, nextInstant } from '../escalation';
import type { Notice } from '../notice/notice';
import { seriesWanted } from '../order/decide-order';
import type { OrderNumber } from '../order/order-event';
import { withNumbers } from '../order/order-numbers';
import type { OrderSeries } from '../order/order-time';
import type { CommandActor } from './actor';
import type { Command } from './command';
import { decide } from './decide';
import type { Recorded } from './event';
import { evolve } from './evolve';
import type { Issue } from './issue';
import { isRefusal, type Refusal } from './refusal';

/** What happened, and who was told of it. */
export interface Told {
  readonly recorded: Recorded;
  readonly notices: readonly Notice[];
}

/** What was refused, and when. */
export interface Refused {
  readonly at: Instant;
  readonly refusal: Refusal;
}

/** A story while it is played: every act is decided, folded and announced exactly as in earnest; 文号 count from 1. */
export class Play {
  issue: Issue | undefined;
  readonly told: Told[] = [];
  readonly refused: Refused[] = [];
  private readonly numbers = new Map<string, number>();

  /** After `mostEvents` time stands still: an absurd ladder ends as well. */
  constructor(
    private readonly definition: Definition,
    private readonly calendar: Calendar,
    private readonly mostEvents = Infinity,
  ) {}

  act(asked: Command, actor: CommandActor, at: Instant): Refusal | undefined {
    const wanted = this.issue ? seriesWanted(this.definition, this.issue, asked, actor, at) : [];
    const command = withNumbers(asked, wanted.map((series) => this.numberIn(series)));
    const decision = decide(this.definition, this.calendar, this.issue, command, { actor, now: at });
    if (isRefusal(decision)) {
      this.refused.push({ at, refusal: decision });
      return decision;
    }
    const version = this.issue?.version ?? 0;
    const events = decision.events.map((event, offset): Recorded => ({ seq: version + offset + 1, at, actor, event }));
    for (const each of events) this.issue = evolve(this.issue, each, 'simulated');
    const after = this.issue;
    if (after) this.told.push(...events.map((recorded) => ({ recorded, notices: announce(this.definition, after, recorded, this.calendar) })));
    return undefined;
  }

  /** Rung by rung. */
  timeUntil(end: Instant): void {
    for (let next = this.next(); next !== undefined && next <= end; next = this.next()) {
      if (this.act({ type: 'passTime' }, 'time', next)) return;
    }
  }

  /** When time has something to do, if ever. */
  next(): Instant | undefined {
    return this.issue && this.told.length < this.mostEvents ? nextInstant(this.issue) : undefined;
  }

  private numberIn({ series, year }: OrderSeries): OrderNumber {
    const key = `${series}/${year}`;
    const number = (this.numbers.get(key) ?? 0) + 1;
    this.numbers.set(key, number);
    return { series, year, number };
  }
}
