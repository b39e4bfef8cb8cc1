import type { ActionView, OrderView } from '@rectify/contracts';
import {
  dutyWordsOf, isReceiptLate, isReplyLate, orderNumberText, seesOrder,
  type Action, type Actor, type Definition, type Instant, type Issue, type Order,
} from '@rectify/domain';

export interface OrdersFrame {
  readonly issue: Issue;
  readonly definition: Definition;
  /** Business time. */
  readonly now: Instant;
  /** Who looks. */
  readonly actor: Actor;
}

const iso = (instant: Instant | undefined): string | null => (instant === undefined ? null : new Date(instant).toISOString());

/** The id under which an order is asked for: its issue and its place within. */
export const orderKey = (issueId: string, orderId: string): string => `${issueId}.${orderId}`;

/** What lists and the issue's page both show. */
export function orderFacts(order: Order, issueId: string, now: Instant) {
  return {
    id: orderKey(issueId, order.id),
    orderId: order.id,
    issueId,
    kind: order.kind,
    name: order.name,
    state: order.state,
    number: order.number ? orderNumberText(order.number) : null,
    title: order.title,
    stageName: order.stageName,
    unitName: order.to.name,
    draftedAt: new Date(order.draftedAt).toISOString(),
    servedAt: iso(order.signedAt),
    receiptDue: order.receipt?.due ?? null,
    receiptedAt: iso(order.receiptedAt),
    receiptLate: isReceiptLate(order, now),
    replyDue: order.reply?.due ?? null,
    repliedAt: iso(order.repliedAt),
    replyLate: isReplyLate(order, now),
    closedAt: iso(order.closedAt),
    withdrawnAt: iso(order.withdrawnAt),
  };
}

/** 督办文书 of the issue that this person may see. */
export function orderViews({ issue, definition, now, actor }: OrdersFrame): OrderView[] {
  return (issue.orders ?? [])
    .filter((order) => seesOrder(definition, issue, order, actor))
    .map((order) => ({
      ...orderFacts(order, issue.id, now),
      grounds: order.grounds,
      requirement: order.requirement,
      copies: [...order.copies],
      draftedBy: order.draftedBy,
      signer: order.signer?.name ?? null,
      awaitedSigner: dutyWordsOf(definition, order.kind),
      score: order.score ?? 0,
      receiptedBy: order.receiptedBy ?? null,
      repliedBy: order.repliedBy ?? null,
      reply: order.replyText ?? null,
      opinion: order.opinion ?? null,
      withdrawReason: order.withdrawReason ?? null,
    }));
}

/** What an action about 督办文书 adds to its button; nothing to any other. */
export function orderActionView({ orderId, orderChoices }: Action): Pick<ActionView, 'orderId' | 'orderChoices'> {
  return {
    ...(orderId !== undefined && { orderId }),
    ...(orderChoices && { orderChoices: orderChoices.map(({ tasks, ...choice }) => ({ ...choice, tasks: [...tasks] })) }),
  };
}
