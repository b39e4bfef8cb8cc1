import type { OrderItem } from '@rectify/contracts';

/** What the way of an order is read from. */
export type OrderFacts = Pick<
  OrderItem,
  'state' | 'draftedAt' | 'servedAt' | 'receiptDue' | 'receiptedAt' | 'receiptLate' | 'replyDue' | 'repliedAt' | 'replyLate' | 'closedAt' | 'withdrawnAt'
>;

export interface OrderStep {
  readonly name: 'drafted' | 'served' | 'receipted' | 'replied' | 'closed' | 'withdrawn';
  /** When it was done; `null`: still to come. */
  readonly at: string | null;
  readonly due?: string | null;
  readonly late?: boolean;
}

/** What was, and what is still to come. */
export function orderSteps(order: OrderFacts): readonly OrderStep[] {
  const drafted: OrderStep = { name: 'drafted', at: order.draftedAt };
  if (order.state === 'withdrawn') return [drafted, { name: 'withdrawn', at: order.withdrawnAt }];
  const asksReply = order.servedAt === null || order.replyDue !== null;
  return [
    drafted,
    { name: 'served', at: order.servedAt },
    { name: 'receipted', at: order.receiptedAt, due: order.receiptDue, late: order.receiptLate },
    ...(asksReply ? [{ name: 'replied', at: order.repliedAt, due: order.replyDue, late: order.replyLate } as const] : []),
    { name: 'closed', at: order.closedAt },
  ];
}
