import type { Definition } from '../definition';
import type { Action, OrderChoice } from '../issue/action';
import type { Actor } from '../issue/actor';
import type { Issue } from '../issue/issue';
import { isRefusal } from '../issue/refusal';
import { mayNotDraft, mayNotDraftAbout } from './decide-order';
import type { Order } from './order';
import { mayNotAct, orderStanding, type OrderAct } from './order-standing';

const labels: Readonly<Record<OrderAct, string>> = {
  signOrder: '签发',
  withdrawOrder: '撤回',
  acknowledgeOrder: '签收',
  replyOrder: '回复',
  closeOrder: '办结',
};
const acts = Object.keys(labels) as OrderAct[];

/** What this person may do with the issue's 督办文书 at this moment. */
export function orderActions(definition: Definition, issue: Issue, actor: Actor): readonly Action[] {
  const onOrders = (issue.orders ?? []).flatMap((order) => actionsOn(definition, issue, order, actor));
  const choices = mayNotDraft(definition, issue, actor) ? [] : choicesOf(definition, issue);
  return choices.length > 0 ? [{ ...plain('draftOrder', '起草督办文书', null), orderChoices: choices }, ...onOrders] : onOrders;
}

function choicesOf(definition: Definition, issue: Issue): readonly OrderChoice[] {
  return (definition.orders?.kinds ?? []).flatMap(({ kind, name, requirement }) => {
    const tasks = issue.tasks.map((task) => task.id).filter((taskId) => !mayNotDraftAbout(definition, issue, kind, taskId));
    return tasks.length > 0 ? [{ kind, name, requirement, tasks }] : [];
  });
}

function actionsOn(definition: Definition, issue: Issue, order: Order, actor: Actor): readonly Action[] {
  const standing = orderStanding(definition, issue, order.id);
  if (isRefusal(standing)) return [];
  return acts
    .filter((act) => !mayNotAct(standing, act, actor))
    .map((act) => ({ ...plain(act, `${labels[act]}${order.name}`, order.unitId), stageName: order.stageName, orderId: order.id }));
}

function plain(type: OrderAct | 'draftOrder', label: string, unitId: string | null): Action {
  return { type, label, taskId: null, unitId, stageName: label, enabled: true, reason: null, checklist: [], returnTargets: [], conclusions: [] };
}
