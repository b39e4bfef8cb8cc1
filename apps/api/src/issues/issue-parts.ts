import type { ActionView, IssueView } from '@rectify/contracts';
import {
  branchKey,
  type Action,
  type ClosureClaim,
  type Evidence,
  type Issue,
  type Marks,
  type Plan,
  type PlanMeasure,
  type Progress,
  type ReturnTarget,
  type UnitRef,
} from '@rectify/domain';
import { sidePathActionView } from '../side-paths/side-path-views';
import { orderActionView } from '../orders/order-views';

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
export function workView({ facts, work }: Issue): IssueView['work'] {
  const entry = (unitId: string | null, unitName: string): IssueView['work'][number] => {
    const { progress, claim } = work[branchKey(unitId)] ?? {};
    return {
      unitId,
      unitName,
      progress: progress ? { ...progressView(progress), ...authorView(progress) } : null,
      claim: claim ? { ...claimView(claim), ...authorView(claim) } : null,
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
    ...sidePathActionView(action),
  };
}

function targetView({ stage, name, units }: ReturnTarget) {
  return { stage, name, units: units.map((unit) => ({ id: unit.id, name: unit.name })) };
}

function progressView({ percent, note, difficulties, nextStep, nil, measuresDone, evidence }: Progress) {
  return { percent, note, difficulties, nextStep, nil, measuresDone: [...measuresDone], evidence: evidence.map(evidenceView) };
}

function claimView({ done, effect, standingMechanism, evidence }: ClosureClaim) {
  return { done, effect, standingMechanism, evidence: evidence.map(evidenceView) };
}

function evidenceView({ name, reference }: Evidence) {
  return { name, reference };
}

function authorView({ at, by }: { readonly at: number; readonly by: string }) {
  return { at: new Date(at).toISOString(), by };
}
