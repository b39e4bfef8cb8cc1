import type { Calendar } from '../calendar';
import { stageOf, type Definition, type Opening } from '../definition';
import type { Accepted } from '../issue/accepted';
import { deadlineOf } from '../issue/branch-deadline';
import type { Occasion } from '../issue/command';
import { Decision } from '../issue/decision';
import type { Issue, OpenTask } from '../issue/issue';
import type { Refusal } from '../issue/refusal';
import { stillOnDuty } from '../issue/signing';
import type { ReturnNote } from '../issue/term';
import { RECHECK, recheckStageOf } from '../recheck/recheck-stage';
import { counterpartOf } from './counterpart';
import type { Migrate } from './migrate-command';
import { migratedTerm } from './migrated-term';
import type { ClosedTask, DefinitionMigrated, FormerStage, KeptTask, NamedDefinition } from './migration-event';
import { migrationRefusal } from './migration-refusal';
import { placeIn, targetOf, type Move, type Place } from './places';
import { survivingSignatures } from './surviving-signatures';

/** 流程迁移: what goes on, what ends, what opens when the issue follows another definition. `from` is the one it followed until now. */
export function decideMigration(from: Definition, calendar: Calendar, issue: Issue, command: Migrate, occasion: Occasion): Accepted | Refusal {
  const no = migrationRefusal(from, issue, command, occasion);
  if (no) return no;
  const { to, reason, stageMap = {} } = command;
  const signatures = survivingSignatures(from, to, issue);
  const signed = { ...issue, signatures: issue.signatures.filter((each) => signatures.kept.some((kept) => kept.stage === each.stage && kept.unitId === each.unitId && kept.personId === each.personId)) };
  const move: Move = { from, to, issue: signed, stageMap };
  const place = issue.phase === 'open' ? placeIn(move) : undefined;
  const goesOn = (task: OpenTask) => !place || place.openings.some(({ stage, unitId }) => stage.key === task.stage && unitId === task.unitId);
  const event: DefinitionMigrated = {
    type: 'definitionMigrated',
    from: named(from),
    to: named(to),
    reason,
    former: formerStages(from),
    kept: issue.tasks.filter(goesOn).map((task) => kept(task, move, calendar, occasion)),
    closed: issue.tasks.filter((task) => !goesOn(task)).map((task) => closed(task, issue, move, place)),
    signatures,
  };
  const decision = new Decision(to, calendar, issue, occasion);
  decision.add(event);
  if (place) openAt(decision, place, issue);
  return decision.accepted();
}

function formerStages(from: Definition): readonly FormerStage[] {
  const recheck = recheckStageOf(from);
  return [...from.stages, ...(recheck ? [recheck] : [])].map(({ key, name, checklist }) => ({ key, name, checklist }));
}

function named({ key, version, name }: Definition): NamedDefinition {
  return { key, version, name };
}

function kept(task: OpenTask, { from, to, issue, stageMap }: Move, calendar: Calendar, { now }: Occasion): KeptTask {
  const stage = stageOf(to, task.stage);
  const deadline = deadlineOf({ issue }, task.unitId) ?? { date: task.due, provisional: task.provisional };
  const at = issue.suspended?.since ?? now;
  const term = migratedTerm(task, { from: { definition: from, stage: stageOf(from, task.stage) }, to: { definition: to, stage }, calendar, issue, deadline, at });
  return {
    taskId: task.id,
    stageName: stage.name,
    unitId: task.unitId,
    before: { date: task.due, provisional: task.provisional },
    term,
    deadlineVersion: term.due === task.due ? task.deadlineVersion : task.deadlineVersion + 1,
    ...(task.returned && { returned: returnedIn(to, task, task.returned, stageMap) }),
  };
}

function closed(task: OpenTask, before: Issue, move: Move, place: Place | undefined): ClosedTask {
  const target = targetOf(move, task);
  const isOpened = place?.openings.some(({ stage, unitId }) => stage === target && (unitId === task.unitId || task.unitId === null || unitId === null));
  return {
    taskId: task.id,
    stage: task.stage,
    stageName: task.stageName,
    unitId: task.unitId,
    before: { date: task.due, provisional: task.provisional },
    holders: stillOnDuty(stageOf(move.from, task.stage), before, task.unitId),
    ...(isOpened && { to: { stage: target.key, stageName: target.name } }),
  };
}

/** A note names a stage of the definition that the task follows. */
function returnedIn(to: Definition, { stage }: Pick<OpenTask, 'stage'>, note: ReturnNote, stageMap: Move['stageMap']): ReturnNote {
  return note.stage === RECHECK ? note : { ...note, stage: counterpartOf(to, note.stage, stageMap)?.key ?? stage };
}

/** Opens what is not open yet: one event for what shares a stage and a note of 退回. */
function openAt(decision: Decision, { segment, openings }: Place, before: Issue): void {
  const isOpen = ({ stage, unitId }: Opening) => decision.issue.tasks.some((task) => task.stage === stage.key && task.unitId === unitId);
  if (openings.length === 0) return decision.openSegmentFrom(segment + 1);
  const fresh = openings.filter((opening) => !isOpen(opening));
  const noteOf = ({ unitId }: Opening) => before.tasks.find((task) => task.unitId === unitId)?.returned;
  const notes = [...new Set(fresh.map(noteOf))];
  for (const note of notes) {
    const alike = fresh.filter((opening) => noteOf(opening) === note);
    const [first] = alike;
    decision.open(alike, note && first && returnedIn(decision.definition, { stage: first.stage.key }, note, {}));
  }
}
