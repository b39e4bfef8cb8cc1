import { businessDateOf, instantOf, workdaysBetween, type Calendar, type Instant } from '../calendar';
import type { Definition } from '../definition';
import type { Command } from '../issue/command';
import type { IssueFacts } from '../issue/facts';
import { Play } from '../issue/play';
import { storyOf, type Story } from '../issue/simulate';
import { officeOf } from './cast';
import { orderActs } from './order-acts';
import { reportActs } from './report-acts';
import { returnRoute } from './return-route';
import { startOf, type Scenario } from './scenario';
import { stepsOf, type RehearsalStep } from './steps';
import { taskActs, type Setting } from './task-acts';
import { workdayBook } from './workday-book';

/** 推演: how one issue would go from 登记 to 销号, with every notice and order. */
export interface Rehearsal {
  readonly story: Story;
  readonly steps: readonly RehearsalStep[];
  /** Came to 销号. */
  readonly ended: boolean;
  /** Where and why it does not go on. */
  readonly stuckAt?: StuckAt;
  readonly totals: RehearsalTotals;
}

export interface StuckAt {
  readonly at: Instant;
  /** `null` before any stage is open. */
  readonly stage: string | null;
  readonly stageName: string | null;
  /** A Chinese sentence. */
  readonly why: string;
}

export interface RehearsalTotals {
  /** 工作日 from 交办 to 销号; `null` when it does not come to that. */
  readonly workdays: number | null;
  /** 暂定: some of those days lie in a year whose calendar is not published. */
  readonly provisional: boolean;
  readonly notices: number;
  readonly orders: number;
  /** 退回 that came about: fewer than the scenario wants where its stage is not reached. */
  readonly returns: number;
}

const MOST_ACTS = 3_000;
const MOST_EVENTS = 3_000;

/**
 * Plays a definition through, with people invented from its duties who do everything that is asked of them; re-checks
 * after 销号 included. Pure and bounded: what does not end in so many acts or events says where it stands.
 */
export function rehearse(definition: Definition, calendar: Calendar, facts: IssueFacts, scenario: Scenario): Rehearsal {
  const play = new Play(definition, calendar, MOST_EVENTS);
  const stopped = begin(play, definition, calendar, facts, scenario) ?? goOn(play, { definition, calendar, scenario, route: returnRoute(definition, facts, scenario), workdayAfter: workdayBook(calendar) });
  const story = storyOf(play);
  const ended = story.log.some(({ event }) => event.type === 'issueClosed');
  const totals = { ...workdaysOf(story, calendar), notices: story.notices.length, orders: story.issue?.orders?.length ?? 0, returns: story.issue?.marks.returns ?? 0 };
  return { story, steps: stepsOf(definition, facts, play.told), ended, ...(stopped && { stuckAt: stopped }), totals };
}

function begin(play: Play, definition: Definition, calendar: Calendar, facts: IssueFacts, scenario: Scenario): StuckAt | undefined {
  const day = startOf(scenario, calendar);
  const office = officeOf(facts);
  const register: Command = { type: 'register', facts, definition: { key: definition.key, version: definition.version } };
  const refusal = play.act(register, office, instantOf(day, '09:00')) ?? play.act({ type: 'assign' }, office, instantOf(day, '09:30'));
  return refusal && stuck(play, instantOf(day, '09:30'), refusal.message);
}

function goOn(play: Play, setting: Setting): StuckAt | undefined {
  let now = play.told.at(-1)?.recorded.at ?? 0;
  for (let acts = 0; acts < MOST_ACTS && play.told.length < MOST_EVENTS; acts += 1) {
    const planned = earliest(play, setting, now);
    const at = planned ? Math.max(now, planned.at) : play.next();
    if (at === undefined || (!planned && isWaiting(play))) return isWaiting(play) ? stuck(play, now, '没有人能够办理这一环节。') : undefined;
    const changed = timeUntil(play, at);
    now = Math.max(now, changed ?? at);
    // What time did may have changed who does what: it is asked anew.
    if (!planned || changed !== undefined) continue;
    const refusal = play.act(planned.commandAt(now), planned.actor, now);
    if (refusal) return stuck(play, now, refusal.message);
  }
  return stuck(play, now, '推演的步骤太多，到此为止。');
}

/** Rung by rung until this moment, or to where time did more than climb a ladder: that moment is the answer. */
function timeUntil(play: Play, at: Instant): Instant | undefined {
  for (let next = play.next(); next !== undefined && next <= at; next = play.next()) {
    const before = play.told.length;
    play.timeUntil(next);
    const news = play.told.slice(before);
    if (news.length === 0) return undefined;
    if (news.some(({ recorded }) => recorded.event.type !== 'rungReached')) return next;
  }
  return undefined;
}

const isWaiting = ({ issue }: Play) => (issue?.tasks.length ?? 0) > 0;

function earliest({ issue }: Play, setting: Setting, now: Instant) {
  if (!issue) return undefined;
  const acts = [...reportActs(setting, issue), ...taskActs(setting, issue), ...orderActs(setting.definition, setting.workdayAfter, issue)];
  return acts.sort((a, b) => Math.max(a.at, now) - Math.max(b.at, now))[0];
}

function stuck({ issue }: Play, at: Instant, why: string): StuckAt {
  const task = issue?.tasks[0];
  return { at, stage: task?.stage ?? null, stageName: task?.stageName ?? null, why };
}

function workdaysOf({ log }: Story, calendar: Calendar): Pick<RehearsalTotals, 'workdays' | 'provisional'> {
  const dayOf = (type: 'issueAssigned' | 'issueClosed') => log.find(({ event }) => event.type === type)?.at;
  const [assigned, closed] = [dayOf('issueAssigned'), dayOf('issueClosed')];
  if (assigned === undefined || closed === undefined) return { workdays: null, provisional: false };
  const { days, provisional } = workdaysBetween(calendar, businessDateOf(assigned), businessDateOf(closed));
  return { workdays: days, provisional };
}
