import { z } from 'zod';
import { cursor, id, neededWords, pageLimit, words } from './scalars';

export const orderKinds = ['yellow', 'red', 'talk', 'circular', 'accountability'] as const;
/** 待签发 待签收 待回复 已回复 已办结 已撤回 */
export const orderStates = ['draft', 'served', 'receipted', 'replied', 'closed', 'withdrawn'] as const;

/** Of an order among all: its issue and its place within, `<uuid>.yellow-1`. */
export const orderKey = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[a-z]+-\d{1,4}$/, { error: '不是督办文书的编号' });
/** Within an issue: `yellow-1`. */
const orderId = z.string().regex(/^[a-z]+-\d{1,4}$/, { error: '不是督办文书的编号' });
const expectedVersion = z.number().int().min(1).optional();

/** Human acts on 督办文书. No body holds a number: the record gives it. */
export const orderCommands = [
  z
    .strictObject({
      type: z.literal('draftOrder'),
      expectedVersion,
      kind: z.enum(orderKinds),
      aboutTask: z.string().min(1).max(200),
      requirement: words(1000).optional(),
    })
    .meta({ id: 'DraftOrder' }),
  z.strictObject({ type: z.literal('signOrder'), expectedVersion, orderId, requirement: words(1000).optional() }).meta({ id: 'SignOrder' }),
  z.strictObject({ type: z.literal('acknowledgeOrder'), expectedVersion, orderId }).meta({ id: 'AcknowledgeOrder' }),
  z.strictObject({ type: z.literal('replyOrder'), expectedVersion, orderId, reply: neededWords() }).meta({ id: 'ReplyOrder' }),
  z.strictObject({ type: z.literal('closeOrder'), expectedVersion, orderId, opinion: neededWords() }).meta({ id: 'CloseOrder' }),
  z.strictObject({ type: z.literal('withdrawOrder'), expectedVersion, orderId, reason: neededWords(500) }).meta({ id: 'WithdrawOrder' }),
] as const;

/** What an action about 督办文书 adds to a button. */
export const orderActionParts = {
  orderId: z.string().optional(),
  orderChoices: z
    .array(z.object({ kind: z.enum(orderKinds), name: z.string(), requirement: z.string(), tasks: z.array(z.string()) }))
    .optional(),
};

/** The order as a list shows it. Times are business time. */
const orderFacts = {
  /** For GET /api/orders/{id}: the issue and the order within it. */
  id: z.string(),
  orderId: z.string(),
  issueId: id,
  kind: z.enum(orderKinds),
  /** 文种 */
  name: z.string(),
  state: z.enum(orderStates),
  /** 督办〔2026〕3号; `null` until it is signed. */
  number: z.string().nullable(),
  title: z.string(),
  stageName: z.string(),
  /** 主送 */
  unitName: z.string(),
  draftedAt: z.string(),
  servedAt: z.string().nullable(),
  receiptDue: z.string().nullable(),
  receiptedAt: z.string().nullable(),
  /** 逾期未签收 */
  receiptLate: z.boolean(),
  replyDue: z.string().nullable(),
  repliedAt: z.string().nullable(),
  /** 逾期未回复 */
  replyLate: z.boolean(),
  closedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
};

export const orderItem = z.object({ ...orderFacts, code: z.string(), drill: z.boolean() }).meta({ id: 'OrderItem' });
export type OrderItem = z.infer<typeof orderItem>;

/** GET /api/orders?kind=&state=&batch=&unit=&cursor=&limit= */
export const orderQueryString = z.strictObject({
  kind: z.enum(orderKinds).optional(),
  state: z.enum(orderStates).optional(),
  batch: id.optional(),
  unit: id.optional(),
  cursor: cursor.optional(),
  limit: pageLimit.default(50),
});
export type OrderQueryString = z.infer<typeof orderQueryString>;
export const orderList = z.object({ items: z.array(orderItem), nextCursor: z.string().nullable() }).meta({ id: 'Orders' });
export type OrderList = z.infer<typeof orderList>;

/** 督办文书 on the issue's page. */
export const orderView = z
  .object({
    ...orderFacts,
    grounds: z.string(),
    requirement: z.string(),
    copies: z.array(z.string()),
    /** `null`: drafted by the ladder. */
    draftedBy: z.string().nullable(),
    /** 签发人, or who may sign in words. */
    signer: z.string().nullable(),
    awaitedSigner: z.string(),
    /** 考核分值 */
    score: z.number(),
    receiptedBy: z.string().nullable(),
    repliedBy: z.string().nullable(),
    reply: z.string().nullable(),
    opinion: z.string().nullable(),
    withdrawReason: z.string().nullable(),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof orderView>;

/** GET /api/orders/{id}: the paper, part by part, as it is printed. */
export const orderPaper = z
  .object({
    order: orderItem,
    document: z.object({
      issuer: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      to: z.string(),
      paragraphs: z.array(z.string()),
      signer: z.string().nullable(),
      date: z.string(),
      copies: z.array(z.string()),
      isDraft: z.boolean(),
      isDrill: z.boolean(),
    }),
  })
  .meta({ id: 'OrderPaper' });
export type OrderPaper = z.infer<typeof orderPaper>;
