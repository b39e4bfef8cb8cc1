import type { Instant } from '../calendar';
import type { Step } from '../definition';
import type { UnitRef } from '../issue/facts';
import type { OrderNumber, OrderTerm } from './order-event';
import type { OrderKind } from './order-policy';

/** 待签发 → 待签收 → 待回复 → 已回复 → 已办结; a draft may be 已撤回 instead. */
export type OrderState = 'draft' | 'served' | 'receipted' | 'replied' | 'closed' | 'withdrawn';

export interface OrderSigner {
  readonly name: string;
  readonly unitName: string;
}

/** 督办文书 of an issue, folded from its log. Instants are business time. */
export interface Order {
  readonly id: string;
  readonly kind: OrderKind;
  readonly name: string;
  readonly state: OrderState;
  readonly stage: string;
  readonly stageName: string;
  readonly unitId: string | null;
  readonly taskId: string;
  readonly step?: Step;
  readonly issuer: string;
  readonly to: UnitRef;
  readonly copies: readonly string[];
  readonly title: string;
  readonly grounds: string;
  readonly requirement: string;
  readonly draftedAt: Instant;
  /** `null`: by the ladder. */
  readonly draftedBy: string | null;
  readonly number?: OrderNumber;
  /** Signed is served: the unit is told at once. */
  readonly signedAt?: Instant;
  /** `null`: issued by the machine. */
  readonly signer?: OrderSigner | null;
  readonly receipt?: OrderTerm;
  readonly reply?: OrderTerm | null;
  readonly score?: number;
  readonly receiptUrgedAt?: Instant;
  readonly receiptedAt?: Instant;
  readonly receiptedBy?: string;
  readonly repliedAt?: Instant;
  readonly repliedBy?: string;
  readonly replyText?: string;
  readonly closedAt?: Instant;
  readonly closedBy?: string;
  readonly opinion?: string;
  readonly withdrawnAt?: Instant;
  readonly withdrawReason?: string;
}

/** 督办〔2026〕3号 */
export function orderNumberText({ series, year, number }: OrderNumber): string {
  return `${series}〔${year}〕${number}号`;
}

/** 文号 once it has one, else the kind. */
export function orderTitle(order: Pick<Order, 'name' | 'number'>): string {
  return order.number ? `${order.name} ${orderNumberText(order.number)}` : order.name;
}

/** Has the receipt not come in time? */
export function isReceiptLate(order: Order, now: Instant): boolean {
  return order.state === 'served' && order.receipt !== undefined && now >= order.receipt.dueAt;
}

/** Has the answer not come in time? */
export function isReplyLate(order: Order, now: Instant): boolean {
  return (order.state === 'served' || order.state === 'receipted') && !!order.reply && now >= order.reply.dueAt;
}
