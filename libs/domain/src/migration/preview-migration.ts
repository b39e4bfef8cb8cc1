import type { Calendar } from '../calendar';
import { holds, rankOf, type Definition, type Stage } from '../definition';
import type { StandingDate } from '../issue/adopt-calendar-event';
import type { Occasion } from '../issue/command';
import type { IssueEvent } from '../issue/event';
import { evolve } from '../issue/evolve';
import type { Issue } from '../issue/issue';
import { isRefusal, type Refusal } from '../issue/refusal';
import { same } from '../issue/same';
import { requestNames } from '../side-path/request';
import { decideMigration } from './decide-migration';
import type { Migrate } from './migrate-command';
import type { DefinitionMigrated, KeptSignature, VoidedSignature } from './migration-event';

/** One open task and what becomes of it. */
export interface TaskMove {
  readonly unitName: string | null;
  /** `null`: it was not open before. */
  readonly from: string | null;
  /** `null`: the branch waits for the others, or the stage is no longer asked. */
  readonly to: string | null;
  readonly before: StandingDate | null;
  readonly after: StandingDate | null;
}

/** 迁移预览: exactly what happens to one issue, before it happens. */
export interface MigrationPreview {
  readonly moves: readonly TaskMove[];
  readonly kept: readonly KeptSignature[];
  readonly voided: readonly VoidedSignature[];
  /** What whoever confirms should know. */
  readonly warnings: readonly string[];
}

/** What `migrate` would do now, by the same function that does it; or why it would be refused. */
export function previewMigration(from: Definition, calendar: Calendar, issue: Issue, command: Migrate, occasion: Occasion): MigrationPreview | Refusal {
  const outcome = decideMigration(from, calendar, issue, command, occasion);
  if (isRefusal(outcome)) return outcome;
  const [event] = outcome.events.filter((each): each is DefinitionMigrated => each.type === 'definitionMigrated');
  if (!event) throw new Error('A migration without its event');
  const after = outcome.events.reduce((each, one) => evolve(each, { seq: each.version + 1, at: occasion.now, actor: occasion.actor, event: one }, issue.id), issue);
  return {
    moves: movesOf(issue, event, outcome.events),
    ...event.signatures,
    warnings: [...leapWarnings(from, issue, event, command), ...stageWarnings(from, issue, after, command), ...besideWarnings(issue, after, event)],
  };
}

function movesOf(issue: Issue, event: DefinitionMigrated, events: readonly IssueEvent[]): readonly TaskMove[] {
  const nameOf = (unitId: string | null) => issue.facts.responsibleUnits.find(({ id }) => id === unitId)?.name ?? null;
  const stageNameOf = (taskId: string) => issue.tasks.find(({ id }) => id === taskId)?.stageName ?? null;
  const kept = event.kept.map(({ taskId, stageName, unitId, before, term }): TaskMove => ({
    unitName: nameOf(unitId), from: stageNameOf(taskId), to: stageName, before, after: { date: term.due, provisional: term.provisional },
  }));
  const opened = events.flatMap((each) => (each.type === 'stageOpened' ? each.branches.map((unitId) => ({ unitId, stage: each.stage, name: each.stageName, term: each.term })) : []));
  const moved = event.closed.map(({ stageName, unitId, before, to }): TaskMove => {
    const next = opened.find((each) => each.unitId === unitId && each.stage === to?.stage);
    const after = next ? { date: next.term.due, provisional: next.term.provisional } : null;
    return { unitName: nameOf(unitId), from: stageName, to: next?.name ?? null, before, after };
  });
  const isNew = ({ unitId, stage }: (typeof opened)[number]) => !event.closed.some((each) => each.unitId === unitId && each.to?.stage === stage);
  const fresh = opened.filter(isNew).map(({ unitId, name, term }): TaskMove => ({
    unitName: nameOf(unitId), from: null, to: name, before: null, after: { date: term.due, provisional: term.provisional },
  }));
  return [...kept, ...moved, ...fresh];
}

function stageWarnings(from: Definition, before: Issue, after: Issue, { to, stageMap = {} }: Migrate): readonly string[] {
  if (after.phase !== 'open') return before.phase === 'closed' ? ['已排定的回头看次数和日期不变，办理时限和要点按新流程。'] : [];
  const least = Math.min(...after.tasks.map(({ stage }) => rankOf(to, stage)));
  const known = new Set([...from.stages.map(({ key }) => key), ...Object.values(stageMap)]);
  const isOpen = ({ key }: Stage) => after.tasks.some(({ stage }) => stage === key);
  const fresh = to.stages.filter((stage) => !known.has(stage.key) && !isOpen(stage) && applies(stage, after));
  const [behind, ahead] = [fresh.filter(({ key }) => rankOf(to, key) < least), fresh.filter(({ key }) => rankOf(to, key) >= least)];
  const voided = before.signatures.filter(({ stage }) => to.stages.some(({ key }) => key === stage) && rankOf(to, stage) < least && !after.signatures.some((each) => each.stage === stage));
  return [
    ...behind.map(({ name }) => `新增的“${name}”在现环节之前，不再补办。`),
    ...ahead.map(({ name }) => `以后还要经过新增的“${name}”。`),
    ...[...new Set(voided.map(({ stage }) => stage))].map((key) => `“${from.stages.find((stage) => stage.key === key)?.name ?? key}”的意见不再有效，但问题已过这一环节，不会自动重审；需要重审的请退回。`),
  ];
}

/** Levels that the issue had yet to pass and that lie behind it where it is sent. */
function leapWarnings(from: Definition, issue: Issue, { closed }: DefinitionMigrated, { to }: Migrate): readonly string[] {
  const said = closed.flatMap(({ stage, stageName, to: target }) => {
    if (!target) return [];
    const yetToPass = from.stages.slice(from.stages.findIndex(({ key }) => key === stage) + 1);
    const leapt = yetToPass.flatMap(({ key }) => to.stages.filter((each) => each.key === key && rankOf(to, key) < rankOf(to, target.stage) && applies(each, issue)));
    return leapt.length > 0 ? [`“${stageName}”改从“${target.stageName}”继续，越过${leapt.map(({ name }) => `“${name}”`).join('、')}，不再办理。`] : [];
  });
  return [...new Set(said)];
}

function applies({ when, each }: Stage, { facts }: Issue): boolean {
  return each === 'issue' ? holds(when, facts, null) : facts.responsibleUnits.some((unit) => holds(when, facts, unit));
}

function besideWarnings(before: Issue, after: Issue, event: DefinitionMigrated): readonly string[] {
  const lapsed = (before.requests ?? []).filter(({ id }) => !after.requests?.some((each) => each.id === id));
  const withdrawn = (before.orders ?? []).filter((order) => order.state === 'draft' && after.orders?.some((each) => each.id === order.id && each.state === 'withdrawn'));
  const waits = event.closed.some(({ to }) => !to) && after.tasks.length > 0;
  return [
    ...lapsed.map(({ kind }) => `未办的${requestNames[kind]}随原事项失效。`),
    ...withdrawn.map(({ name }) => `未签发的${name}随原事项撤回。`),
    ...(waits ? ['走在前面的分支或环节先停下，等其他分支赶上后再办。'] : []),
    ...(before.suspended ? ['问题仍在中止，恢复后按新流程计时。'] : []),
    ...(event.kept.length > 0 && !same(event.kept.map(({ before: was }) => was.date), event.kept.map(({ term }) => term.due)) ? ['期限有变动的，提醒和督办按新的期限重新起算。'] : []),
  ];
}
