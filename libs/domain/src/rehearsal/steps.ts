import type { BusinessDate, Instant } from '../calendar';
import { stageOf, type Channel, type Definition } from '../definition';
import type { CommandActor } from '../issue/actor';
import { holdersOf } from '../issue/duty';
import type { IssueEvent, Recorded } from '../issue/event';
import type { IssueFacts } from '../issue/facts';
import type { Told } from '../issue/play';
import type { Notice } from '../notice/notice';
import { namesOf } from './names';
import { titleOf, kindOf, type StepKind } from './step-words';

/** One line of a 推演: who does what when, or who is told what. */
export interface RehearsalStep {
  readonly at: Instant;
  readonly kind: StepKind;
  /** Who acts, or who is told. */
  readonly who: string;
  readonly what: string;
  /** 环节 by key and name; `null` where it is about the whole issue. */
  readonly stage: string | null;
  readonly stageName: string | null;
  /** The responsible unit whose branch it is. */
  readonly unitName: string | null;
  /** 1, then one more each time the branch comes back to this stage. */
  readonly round: number;
  /** Until when, where a stage opens. */
  readonly due: BusinessDate | null;
  /** 暂定: the day that is set here reaches into a year whose calendar is not published. */
  readonly provisional: boolean;
  /** Of a notice. */
  readonly channels: readonly Channel[];
}

const MOST_NAMED = 12;

/** Everything that happened, in order: each event with the notices that follow from it. */
export function stepsOf(definition: Definition, facts: IssueFacts, told: readonly Told[]): readonly RehearsalStep[] {
  const names = namesOf(definition, facts);
  const rounds = new Map<string, number>();
  const placeOf = (stage: string | null, unitId: string | null) => ({
    stage,
    stageName: stage === null ? null : stageOf(definition, stage).name,
    unitName: unitId === null ? null : names.unit(unitId),
    round: rounds.get(`${stage}/${unitId}`) ?? 1,
  });

  /** Whoever acts; where a stage opens, whoever it waits for. */
  const whoIs = (actor: CommandActor, event: IssueEvent, unitId: string | null): string => {
    if (event.type === 'stageOpened') return holdersOf(stageOf(definition, event.stage), facts, unitId).map(names.holder).join('、');
    return actor === 'time' ? '系统' : actor.name;
  };
  const eventStep = ({ event, at, actor }: Recorded): RehearsalStep[] => {
    const kind = kindOf(event);
    if (!kind) return [];
    const opened = event.type === 'stageOpened' ? event.term : undefined;
    const provisional = event.type === 'issueAssigned' ? event.provisional : (opened?.provisional ?? false);
    return branchesOf(event).map((unitId) => ({
      at, kind, who: whoIs(actor, event, unitId), what: titleOf(definition, event), ...placeOf(stageIn(event), unitId),
      due: opened?.due ?? null, provisional, channels: [],
    }));
  };
  const noticeStep = ({ at, subject, recipients, channels, taskId }: Notice): RehearsalStep => {
    const [stage = null, unit = 'issue'] = taskId?.split('/') ?? [];
    const people = [...new Set(recipients.map(({ holder }) => names.holder(holder)))];
    const more = people.length > MOST_NAMED ? `等${people.length}人` : '';
    return {
      at, kind: '通知', who: `${people.slice(0, MOST_NAMED).join('、')}${more}`, what: subject, ...placeOf(stage, unit === 'issue' ? null : unit),
      due: null, provisional: false, channels,
    };
  };
  return told.flatMap(({ recorded, notices }) => {
    const { event } = recorded;
    if (event.type === 'stageOpened') for (const unitId of event.branches) rounds.set(`${event.stage}/${unitId}`, (rounds.get(`${event.stage}/${unitId}`) ?? 0) + 1);
    return [...eventStep(recorded), ...notices.map(noticeStep)];
  });
}

function stageIn(event: IssueEvent): string | null {
  return 'stage' in event && typeof event.stage === 'string' ? event.stage : null;
}

function branchesOf(event: IssueEvent): readonly (string | null)[] {
  if (event.type === 'stageOpened') return event.branches;
  return ['unitId' in event && typeof event.unitId === 'string' ? event.unitId : null];
}
