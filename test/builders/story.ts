import {
  isRefusal, type Accepted, type CommandActor, type Issue, type IssueEventType, type Notice, type Refusal, type RefusalCode,
} from '@rectify/domain';
import type { Act } from './acts';
import type { AnIssue } from './an-issue';
import { moment } from './moment';
import type { Scene } from './scene';

type Outcome = Accepted | Refusal;
/** What a `then` asserts of the last act. */
export type Expectation = (outcome: Outcome, scene: Scene) => void;

/** given(…).when(who, does what).then(…): a refusal nobody expected fails the story at the next step. */
export class StoryInProgress {
  private unexpected: Refusal | undefined;
  private outcome: Outcome | undefined;

  constructor(private readonly scene: Scene) {}

  /** `at`: time passes rung by rung to this moment first. */
  when(actor: CommandActor, act: Act, at?: string): this {
    this.settle();
    if (at) this.scene.passUntil(moment(at));
    this.outcome = this.scene.play(actor, act(this.issueNow(), this.scene.definition));
    this.unexpected = isRefusal(this.outcome) ? this.outcome : undefined;
    return this;
  }
  then(expectation: Expectation, ...more: readonly unknown[]): this {
    if (more.length > 0) throw new Error('A story is no promise: do not return it from a test');
    if (!this.outcome) throw new Error('Nothing has happened yet');
    this.unexpected = undefined;
    expectation(this.outcome, this.scene);
    return this;
  }
  /** The issue as it stands. */
  get issue(): Issue {
    this.settle();
    return this.issueNow();
  }
  get notices(): readonly Notice[] {
    this.settle();
    return this.scene.notices;
  }

  private settle(): void {
    if (this.unexpected) throw new Error(`Refused: ${this.unexpected.code} ${this.unexpected.message}`);
  }
  private issueNow(): Issue {
    if (!this.scene.issue) throw new Error('Not registered');
    return this.scene.issue;
  }
}

export function given(issue: AnIssue): StoryInProgress {
  return new StoryInProgress(issue.scene);
}

/** Accepted, with exactly these events. */
export function events(...types: readonly IssueEventType[]): Expectation {
  return (outcome) => {
    if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.code} ${outcome.message}`);
    expect(outcome.events.map((event) => event.type)).toEqual(types);
  };
}

/** Refused with this code and, where given, a sentence that says this. */
export function refusal(code: RefusalCode, words = ''): Expectation {
  return (outcome) => {
    if (!isRefusal(outcome)) throw new Error(`Expected ${code}, but it was accepted`);
    expect(outcome.code).toBe(code);
    expect(outcome.message).toContain(words);
  };
}

/** These tasks are open now: `stage` or `stage 单位`. */
export function open(...tasks: readonly string[]): Expectation {
  return (_, scene) => expect(openTasks(scene.issue)).toEqual(tasks);
}

/** Open tasks in words, for a story to compare. */
export function openTasks(issue: Issue | undefined): readonly string[] {
  return (issue?.tasks ?? []).map(({ stage, unitId }) => {
    const unit = issue?.facts.responsibleUnits.find((each) => each.id === unitId);
    return unit ? `${stage} ${unit.name}` : stage;
  });
}
