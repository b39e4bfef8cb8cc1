/** An expected “no”: a stable code and a sentence a person understands. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly message: string;
}

export type RefusalCode =
  | 'ALREADY_REGISTERED'
  | 'NOT_REGISTERED'
  | 'ALREADY_CLOSED'
  | 'NOT_YOUR_TASK'
  | 'NOT_ALLOWED'
  | 'STALE_VERSION'
  | 'WRONG_STAGE'
  | 'FACTS_INCOMPLETE'
  | 'DEADLINE_UNCLEAR'
  | 'VERIFIER_IS_DOER'
  | 'ALREADY_SIGNED'
  | 'CHECKLIST_INCOMPLETE'
  | 'FIELDS_INCOMPLETE'
  | 'OPINION_MISSING'
  | 'PLAN_INCOMPLETE'
  | 'PROGRESS_INCOMPLETE'
  | 'EVIDENCE_MISSING'
  | 'FINDINGS_MISSING'
  | 'EFFECT_MISSING'
  | 'ON_SITE_MISSING'
  | 'MECHANISM_MISSING'
  | 'RETURN_NOT_ALLOWED'
  | 'UNKNOWN_UNIT'
  | 'UNKNOWN_CONCLUSION'
  | 'URGED_RECENTLY'
  | 'NOTHING_DUE'
  | 'NOT_OFFERED'
  | 'REQUEST_PENDING'
  | 'REASON_MISSING'
  | 'DATE_NOT_ALLOWED'
  | 'TOO_LATE'
  | 'EXTENSIONS_USED_UP'
  | 'ASSISTANCE_OPEN'
  | 'SUSPENDED'
  | 'DELEGATE_NOT_ALLOWED'
  | 'UNITS_MISSING'
  | 'UNIT_TWICE'
  | 'SELF_CHECK_STARTED'
  | 'RESULT_MISSING'
  | 'ORDERS_NOT_OFFERED'
  | 'ORDER_NOT_FOUND'
  | 'ORDER_NOT_READY'
  | 'ORDER_PENDING'
  | 'ORDER_UNNUMBERED'
  | 'DRAFT_SUBMITTED'
  | 'DRAFT_NOT_SUBMITTED'
  | 'DRAFT_SETTLED'
  | 'DEFINITION_UNSOUND'
  | 'BASE_OUTDATED'
  | 'STAGE_UNMAPPED';

export function refuse(code: RefusalCode, message: string): Refusal {
  return { refused: true, code, message };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
