import type { AudienceKey, Duty, Role, Step, UnitRelation } from '../definition/parts';

/** 督办文书 by its kind: 黄色督办单, 红色督办单, 约谈通知, 通报, 问责建议. */
export type OrderKind = 'yellow' | 'red' | 'talk' | 'circular' | 'accountability';

/** Kinds that the machine may issue by itself where the policy names nobody who signs. */
export const machineKinds: readonly OrderKind[] = ['yellow', 'red'];

/** 督办文书: which there are, and who drafts, signs, receives and closes them. */
export interface OrderPolicy {
  /** 发文机关 */
  readonly issuedBy: UnitRelation;
  /** Who may draft by hand, and withdraw what is not signed. */
  readonly draftedBy: readonly Duty[];
  /** Who closes what was answered. */
  readonly closedBy: readonly Duty[];
  readonly kinds: readonly OrderRule[];
}

export interface OrderRule {
  readonly kind: OrderKind;
  /** 文种 */
  readonly name: string;
  /** 发文字号 without year and number: “督办” of 督办〔2026〕3号. Kinds with the same words share their numbers. */
  readonly prefix: string;
  /** The step of the ladder that drafts it; by hand only when absent. */
  readonly step?: Step;
  /** Whose signature it needs; `null`: issued at once by the machine ({@link machineKinds} only). */
  readonly signedBy: readonly Duty[] | null;
  /** Roles in the addressed unit that receive and answer it. */
  readonly answeredBy: readonly Role[];
  /** 抄送: who is told. */
  readonly copies: readonly AudienceKey[];
  /** 抄送: further names that stand on the paper. */
  readonly copyNames: readonly string[];
  /** 签收 within so many 工作日 of signing. */
  readonly receiptWithin: number;
  /** 回复 within so many 工作日 of signing; `null` when none is asked for. */
  readonly replyWithin: number | null;
  /** 要求 as a draft has it until a person writes another. */
  readonly requirement: string;
  /** 考核分值 that the n-th signed order of this kind in one issue brings. */
  readonly scores: readonly { readonly nth: number; readonly score: number }[];
}

export function orderRule(policy: OrderPolicy, kind: OrderKind): OrderRule | undefined {
  return policy.kinds.find((rule) => rule.kind === kind);
}

/** What would let an order go out unsigned, unnumbered or to nobody: a path within the policy and a Chinese sentence. */
export function orderPolicyProblems(policy: OrderPolicy): readonly { readonly path: string; readonly message: string }[] {
  const kinds = policy.kinds.map((rule) => rule.kind);
  const ofRules = policy.kinds.flatMap((rule, index) => {
    const path = `/orders/kinds/${index}`;
    return [
      kinds.indexOf(rule.kind) !== index && { path: `${path}/kind`, message: `“${rule.name}”重复，一种文书只有一条规则。` },
      rule.signedBy === null && !machineKinds.includes(rule.kind) && { path: `${path}/signedBy`, message: `“${rule.name}”须由人签发，不能自动发出。` },
      rule.signedBy?.length === 0 && { path: `${path}/signedBy`, message: `“${rule.name}”没有签发人，永远发不出去。` },
      rule.prefix.trim() === '' && { path: `${path}/prefix`, message: `“${rule.name}”没有发文字号。` },
      rule.answeredBy.length === 0 && { path: `${path}/answeredBy`, message: `“${rule.name}”没有人签收。` },
      !(rule.receiptWithin >= 1) && { path: `${path}/receiptWithin`, message: `“${rule.name}”的签收时限至少1个工作日。` },
      rule.replyWithin !== null && !(rule.replyWithin >= rule.receiptWithin) && { path: `${path}/replyWithin`, message: `“${rule.name}”的回复时限不能早于签收时限。` },
    ].filter((problem) => problem !== false);
  });
  return policy.closedBy.length === 0 ? [...ofRules, { path: '/orders/closedBy', message: '督办文书没有人办结。' }] : ofRules;
}
