import type { OrderItem, OrderList, OrderQueryString } from '@rectify/contracts';
import { businessTime, orderNumberText, type DrillClock, type Instant, type Scope } from '@rectify/domain';
import { scopeCondition } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { readCursor } from '../http/cursor';
import { pageOf } from '../http/page';
import { orderKey } from './order-views';

interface OrderRow {
  readonly issue_id: string;
  readonly id: string;
  readonly kind: OrderItem['kind'];
  readonly name: string;
  readonly state: OrderItem['state'];
  readonly stage_name: string;
  readonly unit_name: string;
  readonly title: string;
  readonly series: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly drafted_at: Date;
  readonly served_at: Date | null;
  readonly receipt_due: string | null;
  readonly receipt_due_at: Date | null;
  readonly receipted_at: Date | null;
  readonly reply_due: string | null;
  readonly reply_due_at: Date | null;
  readonly replied_at: Date | null;
  readonly closed_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly code: string;
  readonly drill: boolean;
  readonly clock: DrillClock | null;
}

/** 督办文书, newest first. A unit sees what was served; drafts are seen by 整改办, 督办员 and the issue's leaders. */
export async function listOrders(manager: EntityManager, query: OrderQueryString, scope: Scope, wall: Instant): Promise<OrderList> {
  const { cursor, limit, kind, state, batch, unit } = query;
  const parameters: unknown[] = [];
  const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const conditions = [scopeCondition(scope, 'i', parameters)];
  if (scope.kind === 'own') {
    conditions.push(`(o.state not in ('draft', 'withdrawn') or i.leader_ids && ${value(scope.personIds)}::uuid[])`);
  }
  if (kind) conditions.push(`o.kind = ${value(kind)}`);
  if (state) conditions.push(`o.state = ${value(state)}`);
  if (batch) conditions.push(`i.batch_id = ${value(batch)}`);
  if (unit) conditions.push(`o.unit_id = ${value(unit)}`);
  if (cursor !== undefined) {
    const [at, issueId, orderId] = readCursor(cursor, ['instant', 'id', 'text']);
    conditions.push(`(o.drafted_at, o.issue_id, o.id) < (${value(at)}::timestamptz, ${value(issueId)}::uuid, ${value(orderId)})`);
  }
  const rows: OrderRow[] = await manager.query(
    `select o.issue_id, o.id, o.kind, o.name, o.state, o.stage_name, o.unit_name, o.title, o.series, o.year, o.number, o.drafted_at,
       o.served_at, o.receipt_due::text, o.receipt_due_at, o.receipted_at, o.reply_due::text, o.reply_due_at,
       o.replied_at, o.closed_at, o.withdrawn_at, i.code, i.drill, i.snapshot -> 'clock' as clock
     from supervision_order o join issue i on i.id = o.issue_id
     where ${conditions.join(' and ')}
     order by o.drafted_at desc, o.issue_id desc, o.id desc limit ${value(limit + 1)}`,
    parameters,
  );
  return pageOf(rows, limit, (row) => [row.drafted_at.toISOString(), row.issue_id, row.id], (row) => itemOf(row, businessTime(row.clock ?? undefined, wall)));
}

function itemOf(row: OrderRow, now: Instant): OrderItem {
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  const isPast = (date: Date | null) => date !== null && now >= date.getTime();
  const { series, year, number } = row;
  return {
    id: orderKey(row.issue_id, row.id),
    orderId: row.id,
    issueId: row.issue_id,
    kind: row.kind,
    name: row.name,
    state: row.state,
    number: series !== null && year !== null && number !== null ? orderNumberText({ series, year, number }) : null,
    title: row.title,
    stageName: row.stage_name,
    unitName: row.unit_name,
    draftedAt: row.drafted_at.toISOString(),
    servedAt: iso(row.served_at),
    receiptDue: row.receipt_due,
    receiptedAt: iso(row.receipted_at),
    receiptLate: row.state === 'served' && isPast(row.receipt_due_at),
    replyDue: row.reply_due,
    repliedAt: iso(row.replied_at),
    replyLate: (row.state === 'served' || row.state === 'receipted') && isPast(row.reply_due_at),
    closedAt: iso(row.closed_at),
    withdrawnAt: iso(row.withdrawn_at),
    code: row.code,
    drill: row.drill,
  };
}
