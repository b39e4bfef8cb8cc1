import { holds, type RequiredEvidence, type Stage } from '../definition';
import type { IssueFacts } from '../issue/facts';
import type { ClosureClaim } from '../issue/handed-in';
import type { Issue } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import { isDocumented } from './documented';

/** 必备佐证 of this stage for these facts, seen from one branch. */
export function requiredEvidence(stage: Stage, facts: IssueFacts, unitId: string | null): readonly RequiredEvidence[] {
  const unit = facts.responsibleUnits.find((each) => each.id === unitId) ?? null;
  return (stage.requiredEvidence ?? []).filter(({ when }) => holds(when, facts, unit));
}

/** Each required piece is there under its own key, with a file or where it lies; the answer lists all that are missing. */
export function evidenceRefusal(stage: Stage, issue: Issue, unitId: string | null, { evidence }: ClosureClaim): Refusal | undefined {
  const missing = requiredEvidence(stage, issue.facts, unitId).filter(({ key }) => !evidence.some((each) => each.key === key && isDocumented(each)));
  return missing.length > 0 ? refuse('EVIDENCE_MISSING', `佐证还缺：${missing.map(({ text }) => text).join('、')}。`) : undefined;
}
