import type { SelfCheckLine } from '@rectify/contracts';
import type { IssueFacts, Origin, SelfCheckResult } from '@rectify/domain';
import { evidenceView } from '../evidence/evidence-views';

type ResultView = NonNullable<SelfCheckLine['report']>['result'];

/** Field by field, as everything of an issue. */
export function selfCheckResultView(result: SelfCheckResult): ResultView {
  if (result.kind === 'nil') return { kind: 'nil' };
  const findings = result.findings.map(({ text, evidence }) => ({ text, evidence: evidence.map(evidenceView) }));
  return { kind: 'findings', findings };
}

export function originView({ origin }: IssueFacts): { origin?: Origin } {
  return origin ? { origin: { issueId: origin.issueId, code: origin.code } } : {};
}
