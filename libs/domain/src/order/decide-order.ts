import type { Calendar, Instant } from '../calendar';
import type { Definition } from '../definition';
import { rungsOfTime } from '../escalation';
import type { Accepted } from '../issue/accepted';
import type { Actor, CommandActor } from '../issue/actor';
import type { Command } from '../issue/command';
import type { Issue } from '../issue/issue';
import { isRefusal, refuse, type Refusal } from '../issue/refusal';
import { draftOf, nextOrderId, pendingDraft, signedOf, unitsAnswering } from './draft-order';
import type { OrderCommand, OrderEvent } from './order-event';
import { orderRule, type OrderKind } from './order-policy';
import { dutyWords, holdsOne, mayNotAct, orderStanding } from './order-standing';
import { ladderDrafts, seriesOf, type OrderSeries } from './order-time';

/** 督办文书: drafted, signed, received, answered and closed, or withdrawn before it was signed. */
export function decideOrder(
  definition: Definition,
  calendar: Calendar,
  issue: Issue,
  command: OrderCommand,
  actor: Actor,
  now: Instant,
): Accepted | Refusal {
  if (command.type === 'draftOrder') return draft(definition, issue, command, actor, now);
  const standing = orderStanding(definition, issue, command.orderId);
  if (isRefusal(standing)) return standing;
  const no = mayNotAct(standing, command.type, actor);
  if (no) return no;
  const { order, rule } = standing;
  const { orderId } = command;
  const one = (event: OrderEvent): Accepted => ({ events: [event] });
  switch (command.type) {
    case 'signOrder': {
      const { number, requirement } = command;
      if (!number) return refuse('ORDER_UNNUMBERED', '没有取得文号，不能签发。');
      return one(signedOf({ order, rule, earlier: issue.orders ?? [], calendar, number, now, requirement }));
    }
    case 'acknowledgeOrder':
      return one({ type: 'orderReceipted', orderId });
    case 'replyOrder':
      return command.reply.trim() ? one({ type: 'orderReplied', orderId, reply: command.reply }) : refuse('OPINION_MISSING', '请写明办理情况。');
    case 'closeOrder':
      return command.opinion.trim() ? one({ type: 'orderClosed', orderId, opinion: command.opinion }) : refuse('OPINION_MISSING', '请写明审结意见。');
    case 'withdrawOrder':
      return command.reason.trim() ? one({ type: 'orderWithdrawn', orderId, reason: command.reason }) : refuse('OPINION_MISSING', '请写明撤回原因。');
  }
}

/** May this person draft orders of this issue at all? */
export function mayNotDraft(definition: Definition, issue: Issue, actor: Actor): Refusal | undefined {
  const policy = definition.orders;
  if (!policy) return refuse('ORDERS_NOT_OFFERED', '这一流程没有督办文书。');
  if (!holdsOne(policy.draftedBy, issue, actor)) return refuse('NOT_ALLOWED', `督办文书由${dutyWords(policy.draftedBy)}起草。`);
  if (issue.phase === 'closed') return refuse('ALREADY_CLOSED', '问题已销号，不能再起草督办文书。');
  if (issue.suspended) return refuse('SUSPENDED', '问题已中止，恢复后才能起草督办文书。');
  return issue.phase === 'open' ? undefined : refuse('WRONG_STAGE', '问题还没有交办，不能起草督办文书。');
}

/** May an order of this kind be drafted about this task? Its units are where it goes. */
export function mayNotDraftAbout(definition: Definition, issue: Issue, kind: OrderKind, taskId: string): Refusal | undefined {
  const task = issue.tasks.find((each) => each.id === taskId);
  if (!task) return refuse('STALE_VERSION', '这一事项已经办过或已变化，请刷新后再看。');
  if (!definition.orders || !orderRule(definition.orders, kind)) return refuse('ORDERS_NOT_OFFERED', '这一流程没有这种督办文书。');
  if (unitsAnswering(definition, issue.facts, task).length === 0) return refuse('WRONG_STAGE', `“${task.stageName}”不由单位承办，不能发督办文书。`);
  const pending = pendingDraft(issue, kind, taskId);
  return pending && refuse('ORDER_PENDING', `这一事项已有一份${pending.name}等待签发，请先签发或撤回。`);
}

function draft(
  definition: Definition,
  issue: Issue,
  { kind, aboutTask, requirement }: Extract<OrderCommand, { type: 'draftOrder' }>,
  actor: Actor,
  now: Instant,
): Accepted | Refusal {
  const no = mayNotDraft(definition, issue, actor) ?? mayNotDraftAbout(definition, issue, kind, aboutTask);
  if (no) return no;
  const policy = definition.orders!;
  const rule = orderRule(policy, kind)!;
  const task = issue.tasks.find((each) => each.id === aboutTask)!;
  const events: Extract<OrderEvent, { type: 'orderDrafted' }>[] = [];
  for (const to of unitsAnswering(definition, issue.facts, task)) {
    const orderId = nextOrderId([...(issue.orders ?? []), ...events], kind);
    events.push(draftOf({ policy, rule, issue, task, to, orderId, now, requirement, byLadder: false }));
  }
  return { events };
}

/**
 * The numbers that this command will use when it is accepted, in order; none when it would be refused. Whoever writes the
 * record takes them in the same transaction and hands them over with {@link withNumbers}.
 */
export function seriesWanted(definition: Definition, issue: Issue, command: Command, actor: CommandActor, now: Instant): readonly OrderSeries[] {
  if (command.type === 'passTime' && actor === 'time') {
    const drafts = ladderDrafts(definition, issue, rungsOfTime(definition, issue, now), now);
    return drafts.filter(({ rule }) => rule.signedBy === null).map(({ rule }) => seriesOf(rule, issue, now));
  }
  if (command.type !== 'signOrder' || actor === 'time') return [];
  const standing = orderStanding(definition, issue, command.orderId);
  if (isRefusal(standing) || mayNotAct(standing, 'signOrder', actor)) return [];
  return [seriesOf(standing.rule, issue, now)];
}
