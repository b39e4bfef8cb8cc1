import { isBusinessDate } from '../calendar';
import type { Stage } from '../definition';
import { areDocumented, documentedInWords } from '../evidence/documented';
import { openPhases } from '../phases/course';
import type { ChecklistAnswers, ClosureClaim, Plan, Progress } from './handed-in';
import type { Issue } from './issue';
import { refuse, type Refusal } from './refusal';

const isBlank = (text: string) => text.trim() === '';

/** 一问一策 must say why, what, who, until when, by what proof, and what keeps it so. */
export function planRefusal(plan: Plan): Refusal | undefined {
  const missing = [
    isBlank(plan.causes) && '症结原因',
    plan.measures.length === 0 && '整改措施',
    isBlank(plan.acceptance) && '验收标准',
    isBlank(plan.standingMechanism) && '长效机制',
  ].filter((name) => name !== false);
  if (missing.length > 0) return refuse('PLAN_INCOMPLETE', `方案还缺：${missing.join('、')}。`);
  const position = plan.measures.findIndex(
    (measure) =>
      isBlank(measure.text) ||
      isBlank(measure.responsiblePerson) ||
      isBlank(measure.evidenceRequirement) ||
      !isBusinessDate(measure.nodeDate),
  );
  return position < 0
    ? undefined
    : refuse('PLAN_INCOMPLETE', `第${position + 1}条措施要写明内容、责任人、节点日期和佐证要求。`);
}

/** A nil report is said explicitly; anything else needs words. */
export function progressRefusal(progress: Progress, issue: Issue, unitId: string | null): Refusal | undefined {
  if (!Number.isFinite(progress.percent) || progress.percent < 0 || progress.percent > 100) {
    return refuse('PROGRESS_INCOMPLETE', '进度应在0到100之间。');
  }
  if (!progress.nil && isBlank(progress.note)) return refuse('PROGRESS_INCOMPLETE', '请写明进展；确无进展请勾选“零报告”。');
  if (progress.phase !== undefined && !openPhases(issue, unitId).includes(progress.phase)) {
    return refuse('PROGRESS_INCOMPLETE', '这一阶段不在整改时限里，或已经报过完成。');
  }
  return undefined;
}

/** 销号需要措施、佐证、成效和长效机制: no rectification on paper. */
export function claimRefusal(claim: ClosureClaim): Refusal | undefined {
  if (claim.selfCheck) return refuse('WRONG_STAGE', '这一环节不报自查结果。');
  if (isBlank(claim.done)) return refuse('PROGRESS_INCOMPLETE', '请写明措施完成情况。');
  if (!areDocumented(claim.evidence)) {
    return refuse('EVIDENCE_MISSING', `没有佐证不能提交销号：请至少登记一项，每项${documentedInWords}。`);
  }
  if (isBlank(claim.effect)) return refuse('EFFECT_MISSING', '请写明整改成效。');
  if (isBlank(claim.standingMechanism)) return refuse('MECHANISM_MISSING', '请写明长效机制。');
  return undefined;
}

/** Every point of the level's checklist is answered, and none with “no”: what fails is returned, not approved. */
export function checklistRefusal(stage: Stage, answers: ChecklistAnswers): Refusal | undefined {
  const open = stage.checklist.filter((item) => !Object.hasOwn(answers, item.key));
  if (open.length > 0) return refuse('CHECKLIST_INCOMPLETE', `还有审核要点未核对：${open.map((item) => item.text).join('；')}。`);
  const failed = stage.checklist.filter((item) => answers[item.key] === 'no');
  if (failed.length > 0) return refuse('CHECKLIST_INCOMPLETE', `有不符合的审核要点，应当退回：${failed.map((item) => item.text).join('；')}。`);
  const stranger = Object.keys(answers).find((key) => !stage.checklist.some((item) => item.key === key));
  return stranger === undefined ? undefined : refuse('CHECKLIST_INCOMPLETE', '核对的要点不属于这一环节。');
}
