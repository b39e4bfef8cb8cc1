import type { AudienceKey, Channel, Definition, Duty } from '../definition';
import { uniqueRecipients } from '../escalation/unique-recipients';
import { holdersBy, unitsIn, type Holder } from '../issue/duty';
import type { Recorded } from '../issue/event';
import type { Issue } from '../issue/issue';
import type { Notice, Recipient } from '../notice/notice';
import type { OrderNoticeKind } from '../notice/notice-kind';
import { chineseDate } from './draft-order';
import { orderTitle, type Order } from './order';
import type { OrderEvent } from './order-event';
import { orderRule, type OrderPolicy, type OrderRule } from './order-policy';

const everywhere: readonly Channel[] = ['inApp', 'mail'];

/** Who is told of what happened to an order. Nobody outside hears of a draft: what is proposed is not sent. */
export function announceOrder(definition: Definition, issue: Issue, event: OrderEvent, { seq, at }: Pick<Recorded, 'seq' | 'at'>): readonly Notice[] {
  const order = issue.orders?.find((each) => each.id === event.orderId);
  const policy = definition.orders;
  const rule = policy && order && orderRule(policy, order.kind);
  if (!policy || !order || !rule) return [];
  const told = tell(event, { issue, order, rule, policy });
  if (!told || told.recipients.length === 0) return [];
  const { kind, channels = everywhere, recipients, sentence } = told;
  return [
    {
      key: `${seq}/${order.id}`,
      kind,
      taskId: null,
      deadlineVersion: 0,
      recipients: uniqueRecipients(recipients),
      channels,
      subject: `${issue.clock ? '【演练】' : ''}【${kind}】${orderTitle(order)}`,
      body: `${sentence}\n${order.grounds}`,
      at,
    },
  ];
}

interface Told {
  readonly kind: OrderNoticeKind;
  readonly channels?: readonly Channel[];
  readonly recipients: readonly Recipient[];
  readonly sentence: string;
}

interface Frame {
  readonly issue: Issue;
  readonly order: Order;
  readonly rule: OrderRule;
  readonly policy: OrderPolicy;
}

function tell(event: OrderEvent, frame: Frame): Told | undefined {
  const { order, rule, policy } = frame;
  const title = orderTitle(order);
  switch (event.type) {
    case 'orderDrafted': {
      const recipients = holding(rule.signedBy ?? [], frame, `${order.name}由您签发`);
      return { kind: '文书待签发', recipients, sentence: `${order.to.name}的${order.name}已拟好，签发后才会送达。` };
    }
    case 'orderSigned': {
      const until = `请于${chineseDate(event.receipt.due)}前签收${event.reply ? `，${chineseDate(event.reply.due)}前回复` : ''}`;
      return { kind: '文书送达', recipients: [...answering(frame), ...copied(frame)], sentence: `${title}已送达${order.to.name}。${until}。` };
    }
    case 'orderReceiptUrged': {
      const recipients = [...answering(frame), ...holding(policy.closedBy, frame, '您办结督办文书')];
      return { kind: '文书催签', recipients, sentence: `${title}到期仍未签收，请${order.to.name}立即签收。` };
    }
    case 'orderReceipted':
      return { kind: '文书签收', channels: ['inApp'], recipients: holding(policy.closedBy, frame, '您办结督办文书'), sentence: `${order.to.name}已签收${title}。` };
    case 'orderReplied':
      return { kind: '文书回复', recipients: holding(policy.closedBy, frame, '您办结督办文书'), sentence: `${order.to.name}已回复${title}：${event.reply}` };
    case 'orderClosed':
      return { kind: '文书办结', channels: ['inApp'], recipients: answering(frame), sentence: `${title}已办结：${event.opinion}` };
    case 'orderWithdrawn':
      return undefined;
  }
}

function holding(duties: readonly Duty[], { issue }: Frame, why: string): readonly Recipient[] {
  return duties.flatMap((duty) => holdersBy(duty, issue.facts, null)).map((holder) => ({ holder, why }));
}

function answering({ rule, order }: Frame): readonly Recipient[] {
  return rule.answeredBy.map((role) => ({ holder: { unitId: order.to.id, role }, why: `${order.name}由您签收和回复` }));
}

function copied({ rule, issue }: Frame): readonly Recipient[] {
  return rule.copies.flatMap((audience) => holdersIn(audience, issue)).map((holder) => ({ holder, why: '抄送您' }));
}

function holdersIn(audience: AudienceKey, { facts }: Issue): readonly Holder[] {
  const inUnits = (relation: 'leadUnit' | 'office', role: 'handler' | 'officeClerk' | 'supervisor') =>
    unitsIn(relation, facts, null).map((unit): Holder => ({ unitId: unit.id, role }));
  switch (audience) {
    case 'responsibleLeader':
      return facts.leaders.map((leader) => ({ personId: leader.id }));
    case 'leadUnit':
      return inUnits('leadUnit', 'handler');
    case 'office':
      return inUnits('office', 'officeClerk');
    case 'supervisor':
      return inUnits('office', 'supervisor');
    case 'onDuty':
    case 'unitHead':
      return [];
  }
}
