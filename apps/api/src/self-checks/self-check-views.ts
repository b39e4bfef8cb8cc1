import type { SelfCheckLine } from '@rectify/contracts';
import type { IssueFacts, Origin, SelfCheckResult } from '@rectify/domain';

type ResultView = NonNullable<SelfCheckLine['report']>['result'];

/** Field by field, as everything of an issue. */
export function selfCheckResultView(result: SelfCheckResult): ResultView {
  if (result.kind === 'nil') return { kind: 'nil' };
  const findings = result.findings.map(({ text, evidence }) => ({ text, evidence: evidence.map(({ name, reference }) => ({ name, reference })) }));
  return { kind: 'findings', findings };
}

export function originView({ origin }: IssueFacts): { origin?: Origin } {
  return origin ? { origin: { issueId: origin.issueId, code: origin.code } } : {};
}
