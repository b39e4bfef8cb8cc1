import type { Recorded } from '../issue/event';
import type { Order } from './order';
import type { OrderEvent } from './order-event';

/** The 督办文书 of an issue after one more recorded event of theirs. */
export function foldOrder(orders: readonly Order[], event: OrderEvent, { at, actor }: Pick<Recorded, 'at' | 'actor'>): readonly Order[] {
  const by = actor === 'time' ? null : actor;
  if (event.type === 'orderDrafted') {
    const { type: _type, orderId, ...words } = event;
    return [...orders, { ...words, id: orderId, state: 'draft', draftedAt: at, draftedBy: by?.name ?? null }];
  }
  return orders.map((order) => (order.id === event.orderId ? { ...order, ...changed(event, at, by) } : order));
}

type Later = Exclude<OrderEvent, { type: 'orderDrafted' }>;

function changed(event: Later, at: number, by: { readonly name: string; readonly unitName: string } | null): Partial<Order> {
  switch (event.type) {
    case 'orderSigned': {
      const { number, requirement, receipt, reply, score } = event;
      const signer = by && { name: by.name, unitName: by.unitName };
      return { state: 'served', number, requirement, receipt, reply, score, signedAt: at, signer };
    }
    case 'orderReceiptUrged':
      return { receiptUrgedAt: at };
    case 'orderReceipted':
      return { state: 'receipted', receiptedAt: at, receiptedBy: by?.name ?? '' };
    case 'orderReplied':
      return { state: 'replied', repliedAt: at, repliedBy: by?.name ?? '', replyText: event.reply };
    case 'orderClosed':
      return { state: 'closed', closedAt: at, closedBy: by?.name ?? '', opinion: event.opinion };
    case 'orderWithdrawn':
      return { state: 'withdrawn', withdrawnAt: at, withdrawReason: event.reason };
  }
}
