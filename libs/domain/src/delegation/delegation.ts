import { addDays, isBusinessDate, type BusinessDate } from '../calendar';
import type { Role } from '../definition';
import { refuse, type Refusal } from '../issue/refusal';

/** 委托: for a period another person of the same unit acts for somebody, with both names on what is signed. */
export interface Delegation {
  readonly personId: string;
  readonly delegateId: string;
  /** First and last day. */
  readonly from: BusinessDate;
  readonly until: BusinessDate;
  readonly reason: string;
}

/** Somebody a delegation is about. */
export interface DelegationParty {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

export interface DelegationCase {
  readonly delegation: Delegation;
  readonly person: DelegationParty;
  readonly delegate: DelegationParty;
  /** Who enters it. */
  readonly by: Pick<DelegationParty, 'id' | 'unitId' | 'roles'>;
  readonly today: BusinessDate;
  /** Delegations of the same person that have not ended. */
  readonly others: readonly Pick<Delegation, 'from' | 'until'>[];
}

const MOST_DAYS = 90;
const administrators: readonly Role[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

/** May this 委托 be entered? */
export function judgeDelegation({ delegation, person, delegate, by, today, others }: DelegationCase): Refusal | undefined {
  const { from, until, reason } = delegation;
  if (!mayDelegateFor(by, person)) return refuse('NOT_ALLOWED', '委托由本人、本单位主要负责人或整改办登记。');
  if (person.id === delegate.id) return refuse('DELEGATE_NOT_ALLOWED', '不能委托给本人。');
  if (!delegate.active) return refuse('DELEGATE_NOT_ALLOWED', `${delegate.name}不在岗，不能受委托。`);
  if (delegate.unitId !== person.unitId) return refuse('DELEGATE_NOT_ALLOWED', '只能委托本单位的人员。');
  if ([...person.roles, ...delegate.roles].some((role) => administrators.includes(role))) return refuse('DELEGATE_NOT_ALLOWED', '系统、安全、审计管理员的职责不能委托。');
  if (!isBusinessDate(from) || !isBusinessDate(until) || from > until) return refuse('DATE_NOT_ALLOWED', '委托的起止日期不对。');
  if (until < today) return refuse('DATE_NOT_ALLOWED', '委托的截止日期已过。');
  if (until > addDays(from, MOST_DAYS - 1)) return refuse('DATE_NOT_ALLOWED', `一次委托最长${MOST_DAYS}天。`);
  if (reason.trim() === '') return refuse('REASON_MISSING', '请写明委托的原因。');
  const clash = others.find((other) => other.from <= until && from <= other.until);
  return clash && refuse('DATE_NOT_ALLOWED', `与已有的委托（${clash.from}至${clash.until}）重叠。`);
}

/** The person, the head of the unit, or 整改办. */
export function mayDelegateFor(by: DelegationCase['by'], person: Pick<DelegationParty, 'id' | 'unitId'>): boolean {
  return by.id === person.id || by.roles.includes('officeClerk') || (by.roles.includes('head') && by.unitId === person.unitId);
}
