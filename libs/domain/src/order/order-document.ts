import { businessDateOf } from '../calendar';
import type { Issue } from '../issue/issue';
import { chineseDate } from './draft-order';
import { orderNumberText, type Order } from './order';

/** 公文 of an order, part by part, as it is printed (GB/T 9704: 发文机关标志, 发文字号, 标题, 主送, 正文, 落款, 成文日期, 抄送). */
export interface OrderDocument {
  /** 发文机关 */
  readonly issuer: string;
  /** `null` while it is a draft. */
  readonly number: string | null;
  readonly title: string;
  /** 主送 */
  readonly to: string;
  readonly paragraphs: readonly string[];
  /** 签发人; `null` when nobody has signed. */
  readonly signer: string | null;
  /** 2026年3月9日: of signing, or of drafting as long as it is a draft. */
  readonly date: string;
  readonly copies: readonly string[];
  readonly isDraft: boolean;
  readonly isDrill: boolean;
}

/** The paper that says what the order says; pure, so a reprint is the same. */
export function orderDocument(order: Order, issue: Pick<Issue, 'clock'>): OrderDocument {
  const isDraft = order.signedAt === undefined;
  return {
    issuer: order.issuer,
    number: order.number ? orderNumberText(order.number) : null,
    title: order.title,
    to: order.to.name,
    paragraphs: [order.grounds, order.requirement, ...answerWords(order)],
    signer: order.signer?.name ?? null,
    date: chineseDate(businessDateOf(order.signedAt ?? order.draftedAt)),
    copies: order.copies,
    isDraft,
    isDrill: issue.clock !== undefined,
  };
}

function answerWords({ receipt, reply, issuer }: Order): readonly string[] {
  if (!receipt) return [];
  const until = (term: NonNullable<Order['receipt']>) => `${chineseDate(term.due)}前${term.provisional ? '（暂定）' : ''}`;
  const answer = reply ? `，${until(reply)}书面回复${issuer}` : '';
  return [`请于${until(receipt)}签收${answer}。`];
}
