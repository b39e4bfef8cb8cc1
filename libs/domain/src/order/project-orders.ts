import type { Definition } from '../definition';
import { holderKey, holdersBy, type Holder } from '../issue/duty';
import type { Issue } from '../issue/issue';
import type { TaskProjection } from '../issue/task-projection';
import type { Order } from './order';
import type { OrderTerm } from './order-event';
import { orderRule, type OrderRule } from './order-policy';

/** 督办文书 that wait for a signature, a receipt or a reply, as rows of somebody's inbox. */
export function projectOrders(definition: Definition, issue: Issue): readonly TaskProjection[] {
  const { orders: policy } = definition;
  if (!policy || issue.phase !== 'open') return [];
  return (issue.orders ?? []).flatMap((order) => {
    const rule = orderRule(policy, order.kind);
    return rule ? [...toSign(order, rule, issue), ...toAnswer(order, rule)] : [];
  });
}

/** A draft has no limit of its own: it is as urgent as the matter it is about. */
function toSign(order: Order, { signedBy }: OrderRule, issue: Issue): readonly TaskProjection[] {
  const matter = issue.tasks.find(({ id }) => id === order.taskId);
  if (order.state !== 'draft' || !matter || !signedBy) return [];
  const { due, provisional, dueAt, blueAt, redAt } = matter;
  const holders = keysOf(signedBy.flatMap((duty) => holdersBy(duty, issue.facts, null)));
  return [{ ...rowOf(order, `签发${order.name}`), act: 'signOff', openedAt: order.draftedAt, due, provisional, dueAt, blueAt, redAt, holders }];
}

function toAnswer(order: Order, { answeredBy }: OrderRule): readonly TaskProjection[] {
  const [words, term]: readonly [string, OrderTerm | null | undefined] = order.state === 'served' ? ['签收', order.receipt] : ['回复', order.state === 'receipted' ? order.reply : null];
  if (!term || order.signedAt === undefined) return [];
  const { due, provisional, dueAt } = term;
  const holders = keysOf(answeredBy.map((role): Holder => ({ unitId: order.to.id, role })));
  return [{ ...rowOf(order, `${words}${order.name}`), act: 'work', openedAt: order.signedAt, due, provisional, dueAt, blueAt: order.signedAt, redAt: dueAt, holders }];
}

const keysOf = (holders: readonly Holder[]) => [...new Set(holders.map(holderKey))];

function rowOf({ id, unitId }: Order, stageName: string) {
  return { id, stage: 'order', stageName, unitId, round: 1, deadlineVersion: 1, returned: false };
}
