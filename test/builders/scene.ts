import {
  announce, decide, evolve, isRefusal, nextInstant, type Accepted, type Calendar, type Command, type CommandActor,
  type Definition, type Instant, type Issue, type Notice, type Recorded, type Refusal, type ScriptedAct,
} from '@rectify/domain';

/** One issue with its log, its notices and a business clock: what a database and a timer would hold. */
export class Scene {
  issue: Issue | undefined;
  readonly log: Recorded[] = [];
  readonly notices: Notice[] = [];
  /** Every accepted command of a person with its moment, to play it again elsewhere. */
  readonly script: ScriptedAct[] = [];

  constructor(
    readonly id: string,
    public definition: Definition,
    readonly calendar: Calendar,
    public now: Instant,
  ) {}

  /** The decision on one command now; what is accepted is recorded. */
  play(actor: CommandActor, command: Command): Accepted | Refusal {
    const decision = decide(this.definition, this.calendar, this.issue, command, { actor, now: this.now });
    if (isRefusal(decision)) return decision;
    const recorded = decision.events.map((event, offset): Recorded => ({
      seq: (this.issue?.version ?? 0) + offset + 1, at: this.now, actor, event,
    }));
    if (command.type === 'migrate') this.definition = command.to;
    for (const each of recorded) this.issue = evolve(this.issue, each, this.id);
    const { issue } = this;
    this.log.push(...recorded);
    if (issue) this.notices.push(...recorded.flatMap((each) => announce(this.definition, issue, each)));
    if (actor !== 'time') this.script.push({ at: this.now, actor, command });
    return decision;
  }

  /** Time passes rung by rung, as it does while everything runs. */
  passUntil(end: Instant): void {
    for (let next = this.wakeUp(); next !== undefined && next <= end; next = this.wakeUp()) {
      this.now = Math.max(this.now, next);
      this.play('time', { type: 'passTime' });
    }
    this.now = end;
  }

  private wakeUp(): Instant | undefined {
    return this.issue && nextInstant(this.issue);
  }
}
