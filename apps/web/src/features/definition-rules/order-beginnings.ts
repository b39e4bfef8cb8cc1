import type { OrderKind, OrderPolicy, OrderRule, Step } from '@rectify/domain';

export const orderKinds = ['yellow', 'red', 'talk', 'circular', 'accountability'] as const satisfies readonly OrderKind[];

const names: Readonly<Record<OrderKind, string>> = { yellow: '黄色督办单', red: '红色督办单', talk: '约谈通知', circular: '通报', accountability: '问责建议' };
const prefixes: Readonly<Record<OrderKind, string>> = { yellow: '督办', red: '督办', talk: '约谈', circular: '通报', accountability: '问责建议' };
const steps: Readonly<Partial<Record<OrderKind, Step>>> = { yellow: '黄色督办', red: '红色督办', talk: '约谈建议', circular: '通报建议' };

/** What each 文种 is usually called. */
export function orderKindInWords(kind: OrderKind): string {
  return names[kind];
}

/** One more 文种 as it usually is: signed by 责任领导, answered by the head of the unit. */
export function newOrderRule(kind: OrderKind): OrderRule {
  const step = steps[kind];
  return {
    kind,
    name: names[kind],
    prefix: prefixes[kind],
    ...(step && { step }),
    signedBy: [{ relation: 'responsibleLeader', role: 'leader' }],
    answeredBy: ['head'],
    copies: [],
    copyNames: [],
    receiptWithin: 1,
    replyWithin: null,
    requirement: '请立即组织办理。',
    scores: [],
  };
}

/** 督办文书 where a process had none: kept by 整改办. */
export const beginningOrders: OrderPolicy = {
  issuedBy: 'office',
  draftedBy: [{ relation: 'office', role: 'officeClerk' }],
  closedBy: [{ relation: 'office', role: 'officeClerk' }],
  kinds: [newOrderRule('yellow')],
};
