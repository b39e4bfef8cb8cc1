import type { ActionView, IssueView } from '@rectify/contracts';
import {
  branchKey,
  unitPercent,
  type Action,
  type ClosureClaim,
  type Definition,
  type Issue,
  type Marks,
  type Plan,
  type PlanMeasure,
  type Progress,
  type ReturnTarget,
  type UnitRef,
} from '@rectify/domain';
import { actionFieldsView } from './filled-forms';
import { sidePathActionView } from '../side-paths/side-path-views';
import { evidenceView, formNeedsView, paceView } from '../evidence/evidence-views';
import { orderActionView } from '../orders/order-views';
import { selfCheckResultView } from '../self-checks/self-check-views';

// Field by field: the same issue gives the same bytes, whether it was read from its snapshot or folded from its log.

export function marksView({ everOverdue, returns, yellowOrders, redOrders, urges, relapses }: Marks): IssueView['marks'] {
  return { everOverdue, returns, yellowOrders, redOrders, urges, ...(relapses !== undefined && { relapses }) };
}

export function unitView({ id, name, kind }: UnitRef): UnitRef {
  return { id, name, kind };
}

export function planView({ causes, measures, acceptance, standingMechanism }: Plan): NonNullable<IssueView['plan']> {
  return {
    causes,
    measures: measures.map(measureView),
    acceptance,
    standingMechanism,
  };
}

function measureView({ text, responsiblePerson, nodeDate, evidenceRequirement }: PlanMeasure) {
  return { text, responsiblePerson, nodeDate, evidenceRequirement };
}

/** Every responsible unit, and the lead unit once it has submitted for all. */
export function workView(definition: Definition, issue: Issue): IssueView['work'] {
  const { facts, work } = issue;
  const entry = (unitId: string | null, unitName: string): IssueView['work'][number] => {
    const { progress, claim } = work[branchKey(unitId)] ?? {};
    return {
      unitId,
      unitName,
      percent: unitPercent(definition, issue, unitId),
      progress: progress ? { ...progressView(progress), ...authorView(progress) } : null,
      claim: claim ? { ...claimView(claim), ...authorView(claim) } : null,
      ...paceView(issue, unitId),
    };
  };
  return [
    ...facts.responsibleUnits.map((unit) => entry(unit.id, unit.name)),
    ...(work[branchKey(null)] ? [entry(null, facts.leadUnits[0]?.name ?? '')] : []),
  ];
}

export function actionView(action: Action): ActionView {
  const { type, label, taskId, unitId, stageName, enabled, reason, checklist, returnTargets, conclusions } = action;
  return {
    type,
    label,
    taskId,
    unitId,
    stageName,
    enabled,
    reason,
    checklist: checklist.map(({ key, text }) => ({ key, text })),
    returnTargets: returnTargets.map(targetView),
    conclusions: [...conclusions],
    ...orderActionView(action),
    ...(action.asks && { asks: action.asks }),
    ...sidePathActionView(action),
    ...formNeedsView(action),
    ...actionFieldsView(action),
  };
}

function targetView({ stage, name, units }: ReturnTarget) {
  return { stage, name, units: units.map((unit) => ({ id: unit.id, name: unit.name })) };
}

function progressView({ percent, note, difficulties, nextStep, nil, measuresDone, evidence, phase }: Progress) {
  const phased = phase !== undefined && { phase };
  return { percent, note, difficulties, nextStep, nil, measuresDone: [...measuresDone], evidence: evidence.map(evidenceView), ...phased };
}

function claimView({ done, effect, standingMechanism, evidence, selfCheck, measuresDone, openReason }: ClosureClaim) {
  const measures = { ...(measuresDone && { measuresDone: [...measuresDone] }), ...(openReason !== undefined && { openReason }) };
  return { done, effect, standingMechanism, evidence: evidence.map(evidenceView), ...measures, ...(selfCheck && { selfCheck: selfCheckResultView(selfCheck) }) };
}

function authorView({ at, by }: { readonly at: number; readonly by: string }) {
  return { at: new Date(at).toISOString(), by };
}
