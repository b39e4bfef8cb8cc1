import type { BusinessDate } from '../calendar';
import type { Evidence } from '../issue/command';
import type { UnitRef } from '../issue/facts';

/** Where a self-check comes from. */
export interface Origin {
  readonly issueId: string;
  readonly code: string;
}

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
