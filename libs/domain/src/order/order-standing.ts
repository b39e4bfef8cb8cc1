import type { Definition, Duty } from '../definition';
import type { Actor } from '../issue/actor';
import { holdersBy, isHeldBy, roleName } from '../issue/duty';
import type { IssueEvent } from '../issue/event';
import type { Issue } from '../issue/issue';
import { refuse, type Refusal } from '../issue/refusal';
import type { Order, OrderState } from './order';
import type { OrderCommand } from './order-event';
import { orderRule, type OrderPolicy, type OrderRule } from './order-policy';

export type OrderAct = Exclude<OrderCommand['type'], 'draftOrder'>;

/** What is wanted of an order, with all that decides whether it may be. */
export interface OrderStanding {
  readonly policy: OrderPolicy;
  readonly rule: OrderRule;
  readonly issue: Issue;
  readonly order: Order;
}

/** The order with its rules, or why there is none. */
export function orderStanding(definition: Definition, issue: Issue, orderId: string): OrderStanding | Refusal {
  const order = issue.orders?.find((each) => each.id === orderId);
  const policy = definition.orders;
  const rule = policy && order && orderRule(policy, order.kind);
  if (!policy || !order || !rule) return refuse('ORDER_NOT_FOUND', '没有找到这份督办文书。');
  return { policy, rule, issue, order };
}

const inState: Readonly<Record<OrderAct, readonly OrderState[]>> = {
  signOrder: ['draft'],
  withdrawOrder: ['draft'],
  acknowledgeOrder: ['served'],
  replyOrder: ['receipted'],
  closeOrder: ['served', 'receipted', 'replied'],
};
const tooLate: Readonly<Record<OrderState, string>> = {
  draft: '尚未签发',
  served: '已签发，正待签收',
  receipted: '已签收',
  replied: '已回复',
  closed: '已办结',
  withdrawn: '已撤回',
};

/** May this person do this to the order now, whatever the words? Also what the buttons ask. */
export function mayNotAct(standing: OrderStanding, act: OrderAct, actor: Actor): Refusal | undefined {
  const outsider = notConcerned(standing, act, actor);
  if (outsider) return outsider;
  const { order, rule, issue } = standing;
  if (!inState[act].includes(order.state)) return refuse('ORDER_NOT_READY', `这份${order.name}${tooLate[order.state]}，不能做这一步。`);
  if (act === 'signOrder' && issue.phase !== 'open') return refuse('ALREADY_CLOSED', '问题已销号，不能再签发督办文书。');
  if (act === 'signOrder' && issue.suspended) return refuse('SUSPENDED', '问题已中止，恢复后才能签发督办文书。');
  if (act === 'replyOrder' && rule.replyWithin === null) return refuse('ORDER_NOT_READY', `${order.name}不要求书面回复。`);
  if (act === 'closeOrder' && !isAnswered(standing)) return refuse('ORDER_NOT_READY', `单位回复、或者所督事项办结以后，才能办结这份${order.name}。`);
  return undefined;
}

/** Answered as far as an answer is asked for, or the matter itself is settled. */
function isAnswered({ order, rule, issue }: OrderStanding): boolean {
  if (order.state === 'replied') return true;
  if (order.state === 'receipted' && rule.replyWithin === null) return true;
  return !issue.tasks.some((task) => task.id === order.taskId);
}

function notConcerned({ policy, rule, order, issue }: OrderStanding, act: OrderAct, actor: Actor): Refusal | undefined {
  const isOneOf = (duties: readonly Duty[]) => holdsOne(duties, issue, actor);
  switch (act) {
    case 'signOrder': {
      const signers = rule.signedBy ?? [];
      return isOneOf(signers) ? undefined : refuse('NOT_ALLOWED', `${order.name}由${dutyWords(signers)}签发。`);
    }
    case 'withdrawOrder':
      return isOneOf([...policy.draftedBy, ...(rule.signedBy ?? [])]) ? undefined : refuse('NOT_ALLOWED', `${order.name}由${dutyWords(policy.draftedBy)}撤回。`);
    case 'closeOrder':
      return isOneOf(policy.closedBy) ? undefined : refuse('NOT_ALLOWED', `${order.name}由${dutyWords(policy.closedBy)}办结。`);
    case 'acknowledgeOrder':
    case 'replyOrder': {
      const may = actor.unitId === order.to.id && rule.answeredBy.some((role) => actor.roles.includes(role));
      const who = rule.answeredBy.map(roleName).join('或');
      return may ? undefined : refuse('NOT_ALLOWED', `${order.name}由${order.to.name}${who}${act === 'replyOrder' ? '回复' : '签收'}。`);
    }
  }
}

/** Does the person hold one of these duties in this issue? 督办员 do wherever they sit, as with 催办. */
export function holdsOne(duties: readonly Duty[], issue: Issue, actor: Actor): boolean {
  const supervises = duties.some(({ role }) => role === 'supervisor') && actor.roles.includes('supervisor');
  return supervises || isHeldBy(duties.flatMap((duty) => holdersBy(duty, issue.facts, null)), actor);
}

/** Drafts are seen by those who draft, sign or close; the unit sees what was served. */
export function seesOrder(definition: Definition, issue: Issue, order: Order, actor: Actor): boolean {
  const policy = definition.orders;
  const rule = policy && orderRule(policy, order.kind);
  if (!policy || !rule) return false;
  if (order.state !== 'draft' && order.state !== 'withdrawn') return true;
  return holdsOne([...policy.draftedBy, ...policy.closedBy, ...(rule.signedBy ?? [])], issue, actor);
}

/** What happened to a draft is told to those who see the draft; any other event is everybody's. */
export function seesOrderEvent(definition: Definition, issue: Issue, event: IssueEvent, actor: Actor): boolean {
  if (!('orderId' in event)) return true;
  const order = issue.orders?.find((each) => each.id === event.orderId);
  return order !== undefined && seesOrder(definition, issue, order, actor);
}

/** Who holds these duties, in words. */
export function dutyWords(duties: readonly Duty[]): string {
  return [...new Set(duties.map(({ role }) => roleName(role)))].join('或');
}

/** Who signs this kind, in words. */
export function dutyWordsOf(definition: Definition, kind: OrderRule['kind']): string {
  return dutyWords((definition.orders && orderRule(definition.orders, kind)?.signedBy) ?? []);
}
