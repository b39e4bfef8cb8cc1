import {
  onSitePeople, requiredEvidence, type ChecklistAnswers, type ClosureClaim, type Evidence, type Issue, type OnSiteCheck, type Plan, type ParsedDeadline, type Progress,
  type Stage,
} from '@rectify/domain';

/** 一问一策 with everything that must be there. */
export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    causes: '入库前没有到现场核对，台账与凭证脱节',
    measures: [
      { text: '逐个项目到现场核对', responsiblePerson: '统计站站长', nodeDate: '2026-09-15', evidenceRequirement: '现场核查记录与照片' },
      { text: '补齐凭证和台账', responsiblePerson: '经办人', nodeDate: '2026-09-25', evidenceRequirement: '凭证目录' },
    ],
    acceptance: '台账、凭证与现场一致',
    standingMechanism: '入库前必到现场',
    ...changes,
  };
}

/** The measures of aPlan, each to be done by this day. */
export const measuresUntil = (nodeDate = '2026-09-30'): Plan['measures'] => aPlan().measures.map((measure) => ({ ...measure, nodeDate }));

/** The evidence of a measure of aPlan. */
export const proofOf = (measure: number): Evidence => ({ name: aPlan().measures[measure]?.evidenceRequirement ?? '佐证', reference: '档案室第3柜', measure });

/** 进展填报 */
export function aReport(changes: Partial<Progress> = {}): Progress {
  return {
    percent: 50, note: '已核对一半项目', difficulties: '', nextStep: '继续核对', nil: false, measuresDone: [0],
    evidence: [proofOf(0)], ...changes,
  };
}

/** 销号申请 with 措施, 佐证, 成效 and 长效机制. */
export function aClaim(changes: Partial<ClosureClaim> = {}): ClosureClaim {
  return {
    done: '两条措施均已完成',
    effect: '台账、凭证与现场核对一致',
    standingMechanism: '入库前必到现场，已印发',
    evidence: [{ name: '现场核查记录', reference: '档案室第3柜' }, proofOf(0), proofOf(1)],
    measuresDone: [0, 1],
    ...changes,
  };
}

/** 现场核查 by two people, on the day of 交办. */
export function anOnSiteCheck(issue: Issue, changes: Partial<OnSiteCheck> = {}): OnSiteCheck {
  return {
    on: issue.assignment?.on ?? issue.facts.listedOn, people: ['核查员甲', '核查员乙'], place: '项目现场', findings: '形象进度与材料相符',
    photos: [{ name: '现场照片', reference: '核查组相机' }], ...changes,
  };
}

/** What the level asks for beside its checklist: the record of 现场核查 where it is flagged. */
export function onSiteFor(stage: Stage, issue: Issue, unitId: string | null): { readonly onSite?: OnSiteCheck } {
  const needed = onSitePeople(stage, issue.facts, unitId);
  return needed === undefined ? {} : { onSite: anOnSiteCheck(issue, { people: ['核查员甲', '核查员乙', '核查员丙', '核查员丁'].slice(0, needed) }) };
}

/** aClaim, with each 必备佐证 of the stage and every measure of the plan. */
export function aClaimFor(stage: Stage, issue: Issue, unitId: string | null, changes: Partial<ClosureClaim> = {}): ClosureClaim {
  const plain = aClaim();
  const measuresDone = (issue.plan?.measures ?? []).map((_measure, position) => position);
  const evidence = plain.evidence.filter(({ measure }) => measure === undefined || measuresDone.includes(measure));
  const required = requiredEvidence(stage, issue.facts, unitId).map(({ key, text }) => ({ key, name: text, reference: '档案室第3柜' }));
  return { ...plain, measuresDone, evidence: [...evidence, ...required], ...changes };
}

/** Every point of the level's checklist answered with “yes”. */
export function allInOrder(stage: Stage): ChecklistAnswers {
  return Object.fromEntries(stage.checklist.map((item) => [item.key, 'yes' as const]));
}

/** 整改时限 as the parser would give it. */
export function aDeadline(changes: Partial<ParsedDeadline> = {}): ParsedDeadline {
  return { kind: 'date', verbatim: '9月底前', lastDate: '2026-09-30', provisionalDate: null, phases: [], flags: [], ...changes };
}
