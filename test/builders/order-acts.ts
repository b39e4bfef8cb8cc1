import type { Action, Command, Issue, OrderKind, OrderNumber } from '@rectify/domain';
import type { Act } from './acts';

/** The number that the record would give. */
export const aNumber = (number = 1, changes: Partial<OrderNumber> = {}): OrderNumber => ({ series: '督办', year: 2026, number, ...changes });

/** The youngest order of this kind. */
export const orderOf = (issue: Issue, kind: OrderKind) => {
  const order = issue.orders?.findLast((each) => each.kind === kind);
  if (!order) throw new Error(`No order of kind ${kind}`);
  return order;
};

export const draftsOrder = (kind: OrderKind, requirement?: string): Act => (issue) =>
  ({ type: 'draftOrder', kind, aboutTask: issue.tasks[0]?.id ?? 'nothing-open', ...(requirement !== undefined && { requirement }) });
export const signsOrder = (kind: OrderKind, number: OrderNumber = aNumber()): Act => (issue) =>
  ({ type: 'signOrder', orderId: orderOf(issue, kind).id, number });
export const acknowledgesOrder = (kind: OrderKind): Act => (issue) => ({ type: 'acknowledgeOrder', orderId: orderOf(issue, kind).id });
export const repliesOrder = (kind: OrderKind, reply = '已组织办理，三日内办结'): Act => (issue) =>
  ({ type: 'replyOrder', orderId: orderOf(issue, kind).id, reply });
export const closesOrder = (kind: OrderKind, opinion = '同意办结'): Act => (issue) => ({ type: 'closeOrder', orderId: orderOf(issue, kind).id, opinion });
export const withdrawsOrder = (kind: OrderKind, reason = '单位已说明情况'): Act => (issue) =>
  ({ type: 'withdrawOrder', orderId: orderOf(issue, kind).id, reason });

/** The least that the forms of a button about 督办文书 would send; none when it is about something else. */
export function orderFormsOf({ type, orderId = '', orderChoices }: Action): readonly Command[] | undefined {
  switch (type) {
    case 'draftOrder':
      return (orderChoices ?? []).flatMap(({ kind, tasks }) => tasks.map((aboutTask): Command => ({ type, kind, aboutTask })));
    case 'signOrder':
      return [{ type, orderId, number: aNumber() }];
    case 'acknowledgeOrder':
      return [{ type, orderId }];
    case 'replyOrder':
      return [{ type, orderId, reply: '已办' }];
    case 'closeOrder':
      return [{ type, orderId, opinion: '同意' }];
    case 'withdrawOrder':
      return [{ type, orderId, reason: '不需要' }];
    default:
      return undefined;
  }
}
