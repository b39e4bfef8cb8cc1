import type { Calendar } from '../calendar';
import { entryOf, openingsOf, segmentsOf, type Definition, type Opening, type Segment } from '../definition';
import { armTerm } from '../escalation';
import type { Occasion } from './command';
import type { IssueEvent, ReturnNote } from './event';
import { evolve } from './evolve';
import { branchKey, type Issue } from './issue';

/**
 * The events of one decision while they are being made. Each is folded at once, so that what follows
 * (which stage opens next, whether all branches are through) is read from the issue itself.
 */
export class Decision {
  private readonly events: IssueEvent[] = [];

  constructor(
    readonly definition: Definition,
    readonly calendar: Calendar,
    public issue: Issue,
    readonly occasion: Occasion,
  ) {}

  add(event: IssueEvent): void {
    this.events.push(event);
    const recorded = { seq: this.issue.version + 1, at: this.occasion.now, actor: this.occasion.actor, event };
    this.issue = evolve(this.issue, recorded, this.issue.id);
  }

  accepted(): { readonly events: readonly IssueEvent[] } {
    return { events: this.events };
  }

  /** The first stage after 交办. */
  openFirst(): void {
    this.openSegmentFrom(0);
  }

  /** After a task was completed: the branch goes on, or waits; when all are through the next segment begins. */
  advance(stageKey: string, unitId: string | null): void {
    const segments = segmentsOf(this.definition);
    const index = segments.findIndex((segment) => segment.some((stage) => stage.key === stageKey));
    const segment = segments[index] as Segment;
    const unit = this.issue.facts.responsibleUnits.find((each) => each.id === unitId) ?? null;
    const position = segment.findIndex((stage) => stage.key === stageKey);
    const next = entryOf(segment, this.issue.facts, unit, position + 1);
    if (next) this.open([next]);
    else if (this.issue.tasks.length === 0) this.openSegmentFrom(index + 1);
  }

  /** Opens tasks; branches that enter the same stage share one event and one term. */
  open(openings: readonly Opening[], returned?: ReturnNote): void {
    const byStage = new Map<Opening['stage'], (string | null)[]>();
    for (const { stage, unitId } of openings) byStage.set(stage, [...(byStage.get(stage) ?? []), unitId]);
    for (const [stage, branches] of byStage) {
      const again = branches.some((unitId) => (this.issue.rounds[`${stage.key}/${branchKey(unitId)}`] ?? 0) > 0);
      const { assignment } = this.issue;
      if (!assignment) throw new Error(`Issue ${this.issue.id} opens ${stage.key} before it is assigned`);
      const term = armTerm(stage, {
        definition: this.definition,
        calendar: this.calendar,
        now: this.occasion.now,
        deadline: assignment.deadline,
        deadlineProvisional: assignment.provisional,
        again,
      });
      this.add({ type: 'stageOpened', stage: stage.key, stageName: stage.name, branches, term, ...(returned && { returned }) });
    }
  }

  private openSegmentFrom(index: number): void {
    for (const segment of segmentsOf(this.definition).slice(index)) {
      const openings = openingsOf(segment, this.issue.facts);
      if (openings.length > 0) return this.open(openings);
    }
  }
}
