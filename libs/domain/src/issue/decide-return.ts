import { type Definition, holds, isSideBySide, type Opening, rankOf, segmentsOf, type Stage, stageOf } from '../definition';
import type { Accepted } from './accepted';
import type { Actor } from './actor';
import type { Command } from './command';
import type { Decision } from './decision';
import { actorName } from './duty';
import type { Issue, OpenTask } from './issue';
import { refuse, type Refusal } from './refusal';
import type { Signature } from './signature';
import { isFullySigned } from './signing';

/**
 * 退回 of one branch or of the issue to an earlier stage the definition allows. Signatures from that stage on,
 * on the branches concerned and on the issue's chain, no longer count; the ladder is armed afresh.
 */
export function decideReturn(
  decision: Decision,
  task: OpenTask,
  stage: Stage,
  command: Extract<Command, { type: 'return' }>,
  actor: Actor,
): Accepted | Refusal {
  const { definition, issue } = decision;
  if (!stage.returns.includes(command.to)) {
    return refuse('RETURN_NOT_ALLOWED', `“${stage.name}”不能退回到这一环节。`);
  }
  const target = stageOf(definition, command.to);
  const units = concerned(definition, issue, task, stage, target, command.units);
  if ('refused' in units) return units;
  if (units.length === 0) return refuse('RETURN_NOT_ALLOWED', `本问题没有经过“${target.name}”，不能退回到那里。`);

  if (command.keepsSignatures && !stage.mayKeepSignatures) {
    return refuse('RETURN_NOT_ALLOWED', `从“${stage.name}”退回的，各级须全部重审。`);
  }
  const from = command.keepsSignatures ? stage : target;
  decision.add({
    type: 'issueReturned',
    stage: stage.key,
    unitId: task.unitId,
    to: target.key,
    toBranches: units,
    opinion: command.opinion,
    voids: issue.signatures
      .filter((signed) => signed.stage === target.key || signed.stage === stage.key || falls(definition, issue, signed, from))
      .filter((signed) => signed.unitId === null || target.each === 'issue' || units.includes(signed.unitId))
      .map(({ stage: signedStage, unitId }) => ({ stage: signedStage, unitId })),
  });
  const beside = segmentsOf(definition).find((segment) => isSideBySide(segment) && segment.includes(stage));
  if (beside) decision.withdraw(beside);
  decision.open(
    units.map((unitId): Opening => ({ stage: target, unitId })),
    { stage: stage.key, by: `${actor.unitName}${actorName(actor)}`, opinion: command.opinion },
  );
  return decision.accepted();
}

/** From this level on nothing stands; beside it, in a group, what is fully signed does. */
function falls(definition: Definition, issue: Issue, signed: Signature, from: Stage): boolean {
  const [one, other] = [rankOf(definition, signed.stage), rankOf(definition, from.key)];
  if (one !== other || from.group === undefined) return one >= other;
  return !isFullySigned(stageOf(definition, signed.stage), issue, signed.unitId);
}

function concerned(
  definition: Definition,
  issue: Issue,
  task: OpenTask,
  stage: Stage,
  target: Stage,
  chosen: readonly string[] | undefined,
): readonly (string | null)[] | Refusal {
  const { facts } = issue;
  if (target.each === 'issue') return holds(target.when, facts, null) ? [null] : [];
  const passing = facts.responsibleUnits.filter((unit) => holds(target.when, facts, unit)).map((unit) => unit.id);
  if (task.unitId !== null) {
    return sameSegment(definition, stage, target) && passing.includes(task.unitId) ? [task.unitId] : [];
  }
  if (!chosen || chosen.length === 0) return passing;
  const stranger = chosen.find((unitId) => !passing.includes(unitId));
  if (stranger !== undefined) return refuse('UNKNOWN_UNIT', '选定退回的单位不是本问题的责任单位，或没有经过这一环节。');
  return [...new Set(chosen)];
}

/** A branch returns only within its own run of stages; beyond it the issue as a whole would be returned. */
function sameSegment(definition: Definition, one: Stage, other: Stage): boolean {
  return segmentsOf(definition).some((segment) => segment.includes(one) && segment.includes(other));
}
