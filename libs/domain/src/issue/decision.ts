import type { Calendar } from '../calendar';
import { followsDeadline, isSideBySide, segmentsOf, type Definition, type Opening, type Segment } from '../definition';
import { armTerm } from '../escalation';
import { outlivedDrafts } from '../order/order-time';
import { courseOf } from '../phases/course';
import type { BranchDeadline } from '../side-path/request';
import { deadlineOf } from './branch-deadline';
import type { Occasion } from './command';
import { calendarOnDuty } from './duty-calendar';
import type { IssueEvent } from './event';
import { evolve } from './evolve';
import { branchKey, type Issue } from './issue';
import { entryUnsigned, isThrough, unsigned } from './stage-group';
import type { ReturnNote } from './term';

interface OpeningGroup {
  readonly stage: Opening['stage'];
  readonly branches: (string | null)[];
  readonly deadline: BranchDeadline;
  readonly calendar: Calendar;
}

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
    for (const event of outlivedDrafts(this.issue)) this.add(event);
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
    if (isSideBySide(segment)) return this.advanceGroup(index, segment);
    const position = segment.findIndex((stage) => stage.key === stageKey);
    const next = entryUnsigned(segment, this.issue, unit, position + 1);
    if (next) this.open([next]);
    else if (this.issue.tasks.length === 0) this.openSegmentFrom(index + 1);
  }

  /** Stages of one group that are still open are no longer asked. */
  withdraw(segment: Segment): void {
    const asked = this.issue.tasks.filter((task) => segment.some((stage) => stage.key === task.stage));
    const group = segment[0]?.group;
    if (group === undefined || asked.length === 0) return;
    this.add({ type: 'tasksWithdrawn', group, tasks: asked.map(({ id, stage, stageName }) => ({ taskId: id, stage, stageName })) });
  }

  /** Opens tasks; branches that enter the same stage share one event and one term. */
  open(openings: readonly Opening[], returned?: ReturnNote): void {
    for (const { stage, branches, deadline, calendar } of this.inGroups(openings)) {
      const again = branches.some((unitId) => (this.issue.rounds[`${stage.key}/${branchKey(unitId)}`] ?? 0) > 0);
      const term = armTerm(stage, {
        definition: this.definition,
        calendar,
        now: this.occasion.now,
        deadline: deadline.date,
        deadlineProvisional: deadline.provisional,
        again,
        course: courseOf(this.issue, branches[0] ?? null),
      });
      this.add({ type: 'stageOpened', stage: stage.key, stageName: stage.name, branches, term, ...(returned && { returned }) });
    }
  }

  /** Branches of one stage, one deadline and one 工作日历. */
  private inGroups(openings: readonly Opening[]): readonly OpeningGroup[] {
    const groups = new Map<string, OpeningGroup>();
    for (const { stage, unitId } of openings) {
      const deadline = deadlineOf(this, unitId);
      if (!deadline) throw new Error(`Issue ${this.issue.id} opens ${stage.key} before it is assigned`);
      const calendar = calendarOnDuty(this.calendar, stage, this.issue.facts, unitId);
      const own = calendar === this.calendar ? '' : ` ${unitId}`;
      const key = followsDeadline(stage.limit) ? `${stage.key} ${deadline.date} ${JSON.stringify(courseOf(this.issue, unitId))}` : stage.key;
      const group = groups.get(`${key}${own}`);
      if (group) group.branches.push(unitId);
      else groups.set(`${key}${own}`, { stage, branches: [unitId], deadline, calendar });
    }
    return [...groups.values()];
  }

  private advanceGroup(index: number, segment: Segment): void {
    if (isThrough(this.definition, this.issue, segment)) {
      this.withdraw(segment);
      this.openSegmentFrom(index + 1);
    } else if (this.issue.tasks.length === 0) this.open(unsigned(this.issue, segment));
  }

  /** Opens the first segment, from this one on, that asks for something. */
  openSegmentFrom(index: number): void {
    for (const segment of segmentsOf(this.definition).slice(index)) {
      if (isSideBySide(segment)) {
        if (isThrough(this.definition, this.issue, segment)) continue;
        return this.open(unsigned(this.issue, segment));
      }
      const branches = segment[0]?.each === 'responsibleUnit' ? this.issue.facts.responsibleUnits : [null];
      const openings = branches.flatMap((unit) => entryUnsigned(segment, this.issue, unit, 0) ?? []);
      if (openings.length > 0) return this.open(openings);
    }
  }
}
