import type { BusinessDate, Instant } from '../calendar';
import type { Step } from '../definition/parts';
import type { UnitRef } from '../issue/facts';
import type { OrderKind } from './order-policy';

/** 文号, given by the record: the core never invents one. */
export interface OrderNumber {
  /** 发文字号; that of a drill begins with 演练 and counts by itself. */
  readonly series: string;
  /** Business year of signing. */
  readonly year: number;
  /** From 1, without gaps. */
  readonly number: number;
}

/** Until when something must have come, by the calendar of the day of signing. */
export interface OrderTerm {
  readonly due: BusinessDate;
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

interface OnOrder {
  /** Within the issue: `yellow-1`, the same on every replay. */
  readonly orderId: string;
}

/** What happens to 督办文书; part of the issue's own log. */
export type OrderEvent =
  | ({
      readonly type: 'orderDrafted';
      readonly kind: OrderKind;
      /** 文种 as it was named then. */
      readonly name: string;
      readonly stage: string;
      readonly stageName: string;
      /** The branch it is about. */
      readonly unitId: string | null;
      readonly taskId: string;
      /** The step of the ladder that drafted it; absent when a person did. */
      readonly step?: Step;
      /** 发文机关 */
      readonly issuer: string;
      /** 主送 */
      readonly to: UnitRef;
      /** 抄送 */
      readonly copies: readonly string[];
      readonly title: string;
      /** 事由 */
      readonly grounds: string;
      /** 要求 */
      readonly requirement: string;
    } & OnOrder)
  | ({
      readonly type: 'orderSigned';
      readonly number: OrderNumber;
      readonly requirement: string;
      readonly receipt: OrderTerm;
      readonly reply: OrderTerm | null;
      /** 考核分值 this order brings. */
      readonly score: number;
    } & OnOrder)
  | ({ readonly type: 'orderReceiptUrged' } & OnOrder)
  | ({ readonly type: 'orderReceipted' } & OnOrder)
  | ({ readonly type: 'orderReplied'; readonly reply: string } & OnOrder)
  | ({ readonly type: 'orderClosed'; readonly opinion: string } & OnOrder)
  | ({ readonly type: 'orderWithdrawn'; readonly reason: string } & OnOrder);

/** What may be asked of 督办文书. */
export type OrderCommand =
  | { readonly type: 'draftOrder'; readonly kind: OrderKind; readonly aboutTask: string; readonly requirement?: string }
  /** `number` is put in by the record at the moment of writing. */
  | ({ readonly type: 'signOrder'; readonly requirement?: string; readonly number?: OrderNumber } & OnOrder)
  | ({ readonly type: 'acknowledgeOrder' } & OnOrder)
  | ({ readonly type: 'replyOrder'; readonly reply: string } & OnOrder)
  | ({ readonly type: 'closeOrder'; readonly opinion: string } & OnOrder)
  | ({ readonly type: 'withdrawOrder'; readonly reason: string } & OnOrder);

const commandTypes: readonly string[] = [
  'draftOrder', 'signOrder', 'acknowledgeOrder', 'replyOrder', 'closeOrder', 'withdrawOrder',
] satisfies readonly OrderCommand['type'][];

export function isOrderCommand<C extends { readonly type: string }>(command: C): command is Extract<C, OrderCommand> {
  return commandTypes.includes(command.type);
}
