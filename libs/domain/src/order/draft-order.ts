import { addWorkdays, businessDateOf, dueInstant, type BusinessDate, type Calendar, type Instant } from '../calendar';
import { stageOf, type AudienceKey, type Definition } from '../definition';
import { unitsIn, unitsOnDuty } from '../issue/duty';
import type { IssueFacts, UnitRef } from '../issue/facts';
import type { Issue, OpenTask } from '../issue/issue';
import type { OrderEvent, OrderNumber, OrderTerm } from './order-event';
import type { Order } from './order';
import type { OrderKind, OrderPolicy, OrderRule } from './order-policy';

type Drafted = Extract<OrderEvent, { type: 'orderDrafted' }>;
type Signed = Extract<OrderEvent, { type: 'orderSigned' }>;

/** The units that answer for a task. A task of leaders has none: nobody sends them an order. */
export function unitsAnswering(definition: Definition, facts: IssueFacts, task: OpenTask): readonly UnitRef[] {
  return unitsOnDuty(stageOf(definition, task.stage), facts, task.unitId);
}

/** Is an unsigned one of this kind waiting for the same task and unit? */
export function pendingDraft(issue: Issue, kind: OrderKind, taskId: string, unitId?: string): Order | undefined {
  return issue.orders?.find(
    (order) => order.state === 'draft' && order.kind === kind && order.taskId === taskId && (unitId === undefined || order.to.id === unitId),
  );
}

/** `yellow-1`, `yellow-2` …: by how many of the kind the issue had before. */
export function nextOrderId(orders: readonly Pick<Order, 'kind'>[], kind: OrderKind): string {
  return `${kind}-${orders.filter((order) => order.kind === kind).length + 1}`;
}

export interface DraftBasis {
  readonly policy: OrderPolicy;
  readonly rule: OrderRule;
  readonly issue: Issue;
  readonly task: OpenTask;
  readonly to: UnitRef;
  readonly orderId: string;
  readonly now: Instant;
  readonly requirement?: string | undefined;
  readonly byLadder: boolean;
}

/** A draft with its words. */
export function draftOf({ policy, rule, issue, task, to, orderId, now, requirement, byLadder }: DraftBasis): Drafted {
  const { facts } = issue;
  const [issuer] = unitsIn(policy.issuedBy, facts, null);
  const late = now >= task.dueAt ? '，至今未办结' : '';
  return {
    type: 'orderDrafted',
    orderId,
    kind: rule.kind,
    name: rule.name,
    stage: task.stage,
    stageName: task.stageName,
    unitId: task.unitId,
    taskId: task.id,
    ...(byLadder && rule.step && { step: rule.step }),
    issuer: issuer?.name ?? '',
    to,
    copies: [...new Set([...rule.copies.flatMap((audience) => copyNames(audience, facts)), ...rule.copyNames])],
    title: `关于${facts.code}号问题“${task.stageName}”的${rule.name}`,
    grounds: `${facts.code}号问题（${shortened(facts.finding)}）由你单位承担“${task.stageName}”，应于${chineseDate(task.due)}前办结${late}。`,
    requirement: requirement?.trim() || rule.requirement,
  };
}

const FINDING_SIGNS = 100;

/** The finding within a sentence: without its full stop, and not at length. */
function shortened(finding: string): string {
  const text = finding.trim().replace(/[。.]$/, '');
  return text.length > FINDING_SIGNS ? `${text.slice(0, FINDING_SIGNS)}……` : text;
}

/** 2026年3月9日 */
export function chineseDate(date: BusinessDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function copyNames(audience: AudienceKey, facts: IssueFacts): readonly string[] {
  switch (audience) {
    case 'responsibleLeader':
      return facts.leaders.map((leader) => leader.name);
    case 'leadUnit':
      return unitsIn('leadUnit', facts, null).map((unit) => unit.name);
    case 'office':
    case 'supervisor':
      return unitsIn('office', facts, null).map((unit) => unit.name);
    case 'onDuty':
    case 'unitHead':
      return [];
  }
}

export interface SigningBasis {
  readonly order: Pick<Order, 'id' | 'kind' | 'requirement'>;
  readonly rule: OrderRule;
  readonly earlier: readonly Order[];
  readonly calendar: Calendar;
  readonly number: OrderNumber;
  readonly now: Instant;
  readonly requirement?: string | undefined;
}

/** Signed and served in one: from now the days for 签收 and 回复 count. */
export function signedOf({ order, rule, earlier, calendar, number, now, requirement }: SigningBasis): Signed {
  const term = (workdays: number): OrderTerm => {
    const { date, provisional } = addWorkdays(calendar, businessDateOf(now), workdays);
    return { due: date, dueAt: dueInstant(calendar, date), provisional };
  };
  const nth = earlier.filter((each) => each.kind === order.kind && each.signedAt !== undefined).length + 1;
  return {
    type: 'orderSigned',
    orderId: order.id,
    number,
    requirement: requirement?.trim() || order.requirement,
    receipt: term(rule.receiptWithin),
    reply: rule.replyWithin === null ? null : term(rule.replyWithin),
    score: rule.scores.find((each) => each.nth === nth)?.score ?? 0,
  };
}
