import type { BusinessDate } from '../calendar';
import type { Severity } from '../issue/facts';

/** Sheet name and first row: the same row of the same sheet always has the same key. */
export type RowKey = string;

/** What a person decides for one row; of two on the same subject the later counts. */
export type RowDecision = { readonly row: RowKey } & (
  | { readonly decide: 'responsibleUnits' | 'leadUnits'; readonly unitIds: readonly string[] }
  | { readonly decide: 'leaders'; readonly personIds: readonly string[] }
  | { readonly decide: 'deadline'; readonly date: BusinessDate }
  | { readonly decide: 'deadline'; readonly kind: 'immediate' | 'standing' | 'immediate+standing' }
  | { readonly decide: 'code'; readonly code: string }
  | { readonly decide: 'section'; readonly section: string }
  | { readonly decide: 'severity'; readonly severity: Severity }
  /** 涉及金额 in 万元. */
  | { readonly decide: 'amount'; readonly amount: number }
  /** Accepts one problem, named by its id, as it is. */
  | { readonly decide: 'accept'; readonly problem: string; readonly note: string }
  /** The row becomes no issue. */
  | { readonly decide: 'leaveOut'; readonly note?: string }
);

export type DecisionSubject = RowDecision['decide'];

export const decisionSubjects = [
  'responsibleUnits', 'leadUnits', 'leaders', 'deadline', 'code', 'section', 'severity', 'amount', 'accept', 'leaveOut',
] as const satisfies readonly DecisionSubject[];
