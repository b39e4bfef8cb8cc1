import type { BusinessDate } from '../calendar';
import type { Evidence } from '../evidence/evidence';
import type { UnitRef } from '../issue/facts';

/** One self-check (自查) that was started from an issue, as the issue remembers it. */
export interface SelfCheck {
  readonly issueId: string;
  readonly code: string;
  readonly unit: UnitRef;
  readonly deadline: BusinessDate;
}

/** 自查结果, said explicitly: 发现问题 one by one, or 零报告. Who says so is whoever submits it. */
export type SelfCheckResult =
  | { readonly kind: 'nil' }
  | { readonly kind: 'findings'; readonly findings: readonly SelfCheckFinding[] };

export interface SelfCheckFinding {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}
