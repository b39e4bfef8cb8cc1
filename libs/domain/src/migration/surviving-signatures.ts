import { holds, stageOf, type Definition, type Stage } from '../definition';
import { onSitePeople } from '../evidence/on-site';
import type { IssueFacts } from '../issue/facts';
import type { Issue } from '../issue/issue';
import { same } from '../issue/same';
import type { Signature } from '../issue/signature';
import type { DefinitionMigrated } from './migration-event';

/** Which 审核意见 go on counting. What was attested when an issue closed is past, and stands. */
export function survivingSignatures(from: Definition, to: Definition, issue: Issue): DefinitionMigrated['signatures'] {
  const judged = issue.signatures.map((signed) => {
    const { stage, unitId, personId, name } = signed;
    const why = issue.phase === 'closed' ? undefined : whyVoid(stageOf(from, stage), to, signed, issue.facts);
    return { why, signature: { stage, stageName: signed.stageName ?? stageOf(from, stage).name, unitId, personId, name } };
  });
  return {
    kept: judged.filter(({ why }) => why === undefined).map(({ signature }) => signature),
    voided: judged.flatMap(({ why, signature }) => (why === undefined ? [] : [{ ...signature, why }])),
  };
}

/**
 * A signature counts as long as the same stage still asks for it, of the same people, and asks for nothing that the signer did not
 * attest: points that were dropped do no harm, points that came in or were reworded do.
 */
function whyVoid(from: Stage, to: Definition, signed: Signature, facts: IssueFacts): string | undefined {
  const stage = to.stages.find(({ key }) => key === signed.stage);
  if (!stage) return '新流程没有这一环节';
  if (stage.act !== from.act || (stage.each === 'issue') !== (signed.unitId === null)) return '办理方式有变动';
  const unit = facts.responsibleUnits.find(({ id }) => id === signed.unitId) ?? null;
  if (!holds(stage.when, facts, unit)) return '本问题不再经过这一环节';
  if (!stage.checklist.every((item) => from.checklist.some((each) => same(each, item)))) return '审核要点有新增或改写';
  if (!from.duty.every((duty) => stage.duty.some((each) => same(each, duty)))) return '承办职责有变动';
  if (stage.completedBy && !(from.completedBy ?? from.duty.map(({ role }) => role)).every((role) => stage.completedBy?.includes(role))) return '提交人有变动';
  if ((stage.fields ?? []).some((field) => field.required && !from.fields?.some((each) => same(each, field)))) return '新增了必填的表单项';
  if ((onSitePeople(stage, facts, signed.unitId) ?? 0) > (signed.onSite?.people.length ?? 0)) return '须现场核查';
  if (stage.signatures === 'everyHolder' && signed.covers === undefined) return '改为各方都签';
  if (stage.act === 'signOff' && !(same(stage.signatures, from.signatures) && signed.conclusion && to.conclusions.includes(signed.conclusion))) return '签批要求有变动';
  return undefined;
}
