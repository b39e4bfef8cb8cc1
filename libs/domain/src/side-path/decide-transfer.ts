import { openingsOf, positionOf, segmentsOf, stageOf, type Definition } from '../definition';
import type { Accepted } from '../issue/accepted';
import type { Actor } from '../issue/actor';
import type { Decision } from '../issue/decision';
import type { UnitRef } from '../issue/facts';
import type { Issue, OpenTask } from '../issue/issue';
import { isRefusal, refuse, type Refusal } from '../issue/refusal';
import type { SidePathCommand } from './side-path-command';
import { notOffered } from './side-path-decision';

/** 转办 of one responsible unit's part to another unit, by 整改办. */
export function decideTransfer(decision: Decision, command: Extract<SidePathCommand, { type: 'transfer' }>, actor: Actor): Accepted | Refusal {
  const no = mayNotTransfer(decision.definition, decision.issue, command.fromUnitId, actor);
  if (no) return no;
  if (command.reason.trim() === '') return refuse('REASON_MISSING', '请写明转办理由。');
  const refused = transferUnit(decision, command.fromUnitId, command.to, command.reason);
  return refused && isRefusal(refused) ? refused : decision.accepted();
}

export function mayNotTransfer(definition: Definition, issue: Issue, unitId: string, actor: Actor): Refusal | undefined {
  if (!definition.sidePaths?.transfer) return notOffered('转办');
  if (!actor.roles.includes('officeClerk')) return refuse('NOT_ALLOWED', '转办由整改办办理。');
  if (!issue.facts.responsibleUnits.some((unit) => unit.id === unitId)) return refuse('UNKNOWN_UNIT', '选定的单位不是本问题的责任单位。');
  return isBeyondUnits(definition, issue) ? refuse('WRONG_STAGE', '各单位的整改已经提交，不能转办；确需转办请先退回。') : undefined;
}

/** Hands a unit's part over; a refusal when the other unit cannot take it. */
export function transferUnit(decision: Decision, fromUnitId: string, to: UnitRef, reason: string): Refusal | undefined {
  const { definition, issue } = decision;
  const units = issue.facts.responsibleUnits;
  const from = units.find((unit) => unit.id === fromUnitId);
  if (!from) return refuse('UNKNOWN_UNIT', '选定的单位不是本问题的责任单位。');
  if (units.some((unit) => unit.id === to.id)) return refuse('UNKNOWN_UNIT', `${to.name}已经是本问题的责任单位。`);
  const own = units.length === 1 ? issue.tasks : issue.tasks.filter((task) => task.unitId === fromUnitId);
  decision.add({ type: 'unitTransferred', from, to, reason, closes: own.map((task) => task.id) });
  const segment = units.length === 1 ? segmentsOf(definition)[0] : segmentOf(definition, own);
  if (!segment) return undefined;
  decision.open(openingsOf(segment, decision.issue.facts).filter((opening) => opening.unitId === null || opening.unitId === to.id));
  return undefined;
}

/** The run of stages the branch stands in; none while the issue's own chain is at work: then the unit joins at the next run. */
function segmentOf(definition: Definition, [task]: readonly OpenTask[]) {
  return task && segmentsOf(definition).find((segment) => segment.includes(stageOf(definition, task.stage)));
}

/** From the first stage after the units' own work a unit cannot be exchanged any more. */
function isBeyondUnits(definition: Definition, issue: Issue): boolean {
  const last = definition.stages.findLastIndex((stage) => stage.each === 'responsibleUnit');
  return issue.tasks.every((task) => positionOf(definition, task.stage) > last);
}
