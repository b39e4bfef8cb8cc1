import type { Instant, Issue, Order } from '@rectify/domain';

const iso = (instant: Instant | undefined): string | null => (instant === undefined ? null : new Date(instant).toISOString());

/** The rows of the 督办文书 that are new or changed. */
export function orderRows(before: Issue | undefined, after: Issue) {
  const known = new Map((before?.orders ?? []).map((order) => [order.id, JSON.stringify(orderRow(order))]));
  return (after.orders ?? []).map(orderRow).filter((row) => known.get(row.id) !== JSON.stringify(row));
}

/** One order as its row has it. Instants are business time. */
export function orderRow(order: Order) {
  return {
    id: order.id,
    kind: order.kind,
    name: order.name,
    state: order.state,
    stage_name: order.stageName,
    unit_id: order.to.id,
    unit_name: order.to.name,
    title: order.title,
    series: order.number?.series ?? null,
    year: order.number?.year ?? null,
    number: order.number?.number ?? null,
    drafted_at: iso(order.draftedAt),
    signed_at: iso(order.signedAt),
    served_at: iso(order.signedAt),
    receipt_due: order.receipt?.due ?? null,
    receipt_due_at: iso(order.receipt?.dueAt),
    receipted_at: iso(order.receiptedAt),
    reply_due: order.reply?.due ?? null,
    reply_due_at: iso(order.reply?.dueAt),
    replied_at: iso(order.repliedAt),
    closed_at: iso(order.closedAt),
    withdrawn_at: iso(order.withdrawnAt),
  };
}
