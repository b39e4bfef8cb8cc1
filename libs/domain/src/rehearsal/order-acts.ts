import { businessDateOf, instantOf, type Instant } from '../calendar';
import type { Definition } from '../definition';
import type { Issue } from '../issue/issue';
import { isRefusal } from '../issue/refusal';
import type { Order } from '../order/order';
import type { OrderCommand } from '../order/order-event';
import { mayNotAct, orderStanding, type OrderAct, type OrderStanding } from '../order/order-standing';
import { holdersAmong, personIn } from './cast';
import type { NextAct } from './next-act';
import type { WorkdayBook } from './workday-book';

type Paced = Exclude<OrderAct, 'withdrawOrder'>;
const inTurn: readonly Paced[] = ['signOrder', 'acknowledgeOrder', 'replyOrder', 'closeOrder'];

/** 督办文书 go their way beside the issue: signed, received, answered and closed, each on the next working day at 11:00. */
export function orderActs(definition: Definition, workdayAfter: WorkdayBook, issue: Issue): readonly NextAct[] {
  const open = (issue.orders ?? []).filter(({ state }) => state !== 'closed' && state !== 'withdrawn');
  return open.flatMap((order) => {
    const standing = orderStanding(definition, issue, order.id);
    if (isRefusal(standing)) return [];
    const at = instantOf(workdayAfter(businessDateOf(lastChange(order)), 1), '11:00');
    for (const act of inTurn) {
      const actor = castFor(standing, act).find((each) => !mayNotAct(standing, act, each));
      if (actor) return [{ at, actor, commandAt: () => commandFor(act, order.id) }];
    }
    return [];
  });
}

function lastChange({ draftedAt, signedAt, receiptedAt, repliedAt }: Order): Instant {
  return repliedAt ?? receiptedAt ?? signedAt ?? draftedAt;
}

function castFor({ rule, policy, order, issue }: OrderStanding, act: Paced) {
  if (act === 'signOrder') return holdersAmong(rule.signedBy ?? [], issue.facts, 'order');
  if (act === 'closeOrder') return holdersAmong(policy.closedBy, issue.facts, 'order');
  return rule.answeredBy.map((role) => personIn(order.to, role));
}

function commandFor(type: Paced, orderId: string): OrderCommand {
  switch (type) {
    case 'replyOrder':
      return { type, orderId, reply: '（推演）已按要求整改' };
    case 'closeOrder':
      return { type, orderId, opinion: '（推演）同意办结' };
    default:
      return { type, orderId };
  }
}
