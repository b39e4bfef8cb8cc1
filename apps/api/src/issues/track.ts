import type { TrackStage } from '@rectify/contracts';
import { onSiteView } from '../evidence/evidence-views';
import { branchKey, holds, isFullySigned, positionOf, rankOf, segmentsOf, type Definition, type Issue, type Stage } from '@rectify/domain';

/** 环节轨迹: every stage of the definition, with what this issue has behind it, is in, and has ahead. */
export function trackOf(definition: Definition, issue: Issue): TrackStage[] {
  return definition.stages.map((stage): TrackStage => {
    const branches = branchesOf(stage, issue);
    const branchesDone = branches.filter((unitId) => isBehind(definition, issue, stage, unitId)).length;
    return {
      key: stage.key,
      name: stage.name,
      each: stage.each,
      ...(stage.group !== undefined && { group: definition.groups?.find(({ key }) => key === stage.group)?.name ?? stage.group }),
      state: stateOf(definition, issue, stage, branches.length, branchesDone),
      rounds: roundsOf(issue, stage, branches),
      branchesDone,
      branches: branches.length,
      signatures: signaturesAt(issue, stage),
    };
  });
}

function stateOf(definition: Definition, issue: Issue, stage: Stage, branches: number, done: number): TrackStage['state'] {
  if (branches === 0) return 'skipped';
  if (issue.tasks.some((task) => task.stage === stage.key)) return 'open';
  if (isPassedBy(definition, issue, stage)) return 'skipped';
  if (issue.phase === 'registered') return positionOf(definition, stage.key) === 0 ? 'open' : 'ahead';
  return done === branches ? 'done' : 'ahead';
}

/** Branches of this issue that pass the stage: responsible units, or the issue's own chain. */
function branchesOf(stage: Stage, { facts }: Issue): readonly (string | null)[] {
  if (stage.each === 'issue') return holds(stage.when, facts, null) ? [null] : [];
  return facts.responsibleUnits.filter((unit) => holds(stage.when, facts, unit)).map((unit) => unit.id);
}

/** A stage of a group that went on without its signature. */
function isPassedBy(definition: Definition, issue: Issue, stage: Stage): boolean {
  return stage.group !== undefined && isGroupBehind(definition, issue, stage) && !isFullySigned(stage, issue, null);
}

function isGroupBehind(definition: Definition, issue: Issue, stage: Stage): boolean {
  return issue.phase === 'closed' || (issue.tasks.length > 0 && issue.tasks.every((task) => rankOf(definition, task.stage) > rankOf(definition, stage.key)));
}

function isBehind(definition: Definition, issue: Issue, stage: Stage, unitId: string | null): boolean {
  if (stage.group !== undefined && issue.phase !== 'registered') return isFullySigned(stage, issue, null);
  if (issue.phase !== 'open') return issue.phase === 'closed';
  const position = positionOf(definition, stage.key);
  const own = issue.tasks.find((task) => task.unitId === unitId) ?? issue.tasks.find((task) => task.unitId === null);
  if (own) return position < positionOf(definition, own.stage);
  // Other branches are still on their way: this one waits for them at the end of the run they share.
  const busy = issue.tasks[0]?.stage;
  const run = segmentsOf(definition).find((segment) => segment.some((each) => each.key === busy)) ?? [];
  return unitId === null ? position < positionOf(definition, run[0]?.key ?? '') : position <= positionOf(definition, run.at(-1)?.key ?? '');
}

function roundsOf(issue: Issue, stage: Stage, branches: readonly (string | null)[]): number {
  if (stage.act === 'assign') return issue.assignment ? 1 : 0;
  return branches.reduce<number>((sum, unitId) => sum + (issue.rounds[`${stage.key}/${branchKey(unitId)}`] ?? 0), 0);
}

function signaturesAt(issue: Issue, stage: Stage): TrackStage['signatures'] {
  return issue.signatures
    .filter((signed) => signed.stage === stage.key)
    .map(({ unitName, name, opinion, at, unitId, onSite }) => ({
      unitName,
      name,
      opinion,
      at: new Date(at).toISOString(),
      branchName: issue.facts.responsibleUnits.find((unit) => unit.id === unitId)?.name ?? null,
      ...(onSite && { onSite: onSiteView(onSite) }),
    }));
}
