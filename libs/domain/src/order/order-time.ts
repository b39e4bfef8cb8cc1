import { businessDateOf, yearOf, type Calendar, type Instant } from '../calendar';
import type { Definition, Step } from '../definition';
import type { IssueEvent } from '../issue/event';
import type { Issue } from '../issue/issue';
import { draftOf, nextOrderId, pendingDraft, signedOf, unitsAnswering } from './draft-order';
import type { Order } from './order';
import type { OrderEvent, OrderNumber } from './order-event';
import type { OrderRule } from './order-policy';

/** 发文字号 and business year in which a number is wanted. */
export type OrderSeries = Pick<OrderNumber, 'series' | 'year'>;

/** A drill counts by itself. */
export function seriesOf(rule: OrderRule, issue: Issue, now: Instant): OrderSeries {
  return { series: `${issue.clock ? '演练' : ''}${rule.prefix}`, year: yearOf(businessDateOf(now)) };
}

interface LadderDraft {
  readonly rule: OrderRule;
  readonly drafted: Extract<OrderEvent, { type: 'orderDrafted' }>;
}

/** The drafts that follow from rungs that were just reached. */
export function ladderDrafts(definition: Definition, issue: Issue, reached: readonly IssueEvent[], now: Instant): readonly LadderDraft[] {
  const policy = definition.orders;
  if (!policy || issue.phase !== 'open') return [];
  const drafts: LadderDraft[] = [];
  for (const event of reached) {
    if (event.type !== 'rungReached' || event.overtaken) continue;
    const rule = policy.kinds.find((each) => each.step === event.step);
    const task = issue.tasks.find((each) => each.id === event.taskId);
    if (!rule || !task) continue;
    for (const to of unitsAnswering(definition, issue.facts, task)) {
      const isDrafted = drafts.some(({ drafted }) => drafted.kind === rule.kind && drafted.taskId === task.id && drafted.to.id === to.id);
      if (isDrafted || pendingDraft(issue, rule.kind, task.id, to.id)) continue;
      const before = [...(issue.orders ?? []), ...drafts.map(({ drafted }) => drafted)];
      const orderId = nextOrderId(before, rule.kind);
      drafts.push({ rule, drafted: draftOf({ policy, rule, issue, task, to, orderId, now, byLadder: true }) });
    }
  }
  return drafts;
}

/** What time does to orders: it drafts with the ladder, issues what needs no signature, and reminds of receipts. */
export function ordersOfTime(
  definition: Definition,
  calendar: Calendar,
  issue: Issue,
  reached: readonly IssueEvent[],
  now: Instant,
  numbers: readonly OrderNumber[],
): readonly OrderEvent[] {
  const drafts = ladderDrafts(definition, issue, reached, now);
  const left = [...numbers];
  const signed: Order[] = [];
  const issued = drafts.flatMap(({ rule, drafted }): readonly OrderEvent[] => {
    const number = rule.signedBy === null ? left.shift() : undefined;
    if (!number) return [drafted];
    const order = { ...drafted, id: drafted.orderId };
    const event = signedOf({ order, rule, earlier: [...(issue.orders ?? []), ...signed], calendar, number, now });
    signed.push({ ...order, state: 'served', draftedAt: now, draftedBy: null, signedAt: now });
    return [drafted, event];
  });
  const urged = awaitingReceipt(issue).filter((order) => order.dueAt <= now);
  return [...issued, ...urged.map(({ id }): OrderEvent => ({ type: 'orderReceiptUrged', orderId: id }))];
}

interface AwaitedReceipt {
  readonly id: string;
  readonly name: string;
  readonly dueAt: Instant;
  readonly taskId: string;
  /** The step of the ladder that drafted it; a person's own draft has none. */
  readonly step?: Step;
}

/** Orders whose receipt time still waits for; each is reminded of once. */
export function awaitingReceipt(issue: Issue): readonly AwaitedReceipt[] {
  if (issue.phase !== 'open') return [];
  return (issue.orders ?? []).flatMap((order) => {
    const waits = order.state === 'served' && order.receiptUrgedAt === undefined && order.receipt;
    const { id, name, taskId, step } = order;
    return waits ? [{ id, name, dueAt: waits.dueAt, taskId, ...(step && { step }) }] : [];
  });
}

/** The next receipt that time has to look at; `undefined` when there is none. */
export function nextOrderWakeUp(issue: Issue): AwaitedReceipt | undefined {
  return [...awaitingReceipt(issue)].sort((a, b) => a.dueAt - b.dueAt)[0];
}

/** Drafts whose task was completed before anybody signed: they close by themselves. */
export function outlivedDrafts(issue: Issue): readonly OrderEvent[] {
  const isOpen = (taskId: string) => issue.tasks.some((task) => task.id === taskId);
  return (issue.orders ?? [])
    .filter((order) => order.state === 'draft' && !isOpen(order.taskId))
    .map((order) => ({ type: 'orderWithdrawn', orderId: order.id, reason: '所督事项已办结，未签发即撤回' }));
}
