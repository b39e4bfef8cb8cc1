import type { IssueList, IssueListItem, IssueQueryString } from '@rectify/contracts';
import {
  businessDateOf,
  businessTime,
  calendarFor,
  workdaysBetween,
  type DrillClock,
  type Instant,
  type PersonRef,
  type Scope,
  type UnitRef,
} from '@rectify/domain';
import { calendarOf } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { readCursor } from '../http/cursor';
import { pageOf } from '../http/page';
import { issueCondition, type Condition } from './issue-filters';
import { lightSql, type Light } from './light';

const COUNTED_AT_MOST = 1000;

interface ListRow {
  readonly id: string;
  readonly batch_id: string;
  readonly drill: boolean;
  readonly code: string;
  readonly section: string;
  readonly finding: string;
  readonly status: IssueListItem['status'];
  readonly stage_name: string;
  readonly light: Light;
  readonly deadline: string | null;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly percent: number | null;
  readonly version: number;
  readonly calendar_version: number;
  readonly clock: DrillClock | null;
  readonly conclusion: string | null;
  readonly marks: { readonly everOverdue: boolean; readonly returns: number };
  readonly leaders: readonly PersonRef[];
  readonly lead_units: readonly UnitRef[];
  readonly responsible_units: readonly UnitRef[];
}

/** 问题台账, page by page in the order of 问题编号. */
export async function listIssues(manager: EntityManager, query: IssueQueryString, scope: Scope, wall: Instant): Promise<IssueList> {
  const { cursor, limit, ...filters } = query;
  const condition = issueCondition(filters, scope, wall);
  const rows = await readRows(manager, condition, cursor, limit, wall);
  const leftOf = await workdaysLeft(manager, rows, wall);
  const total = await countUpTo(manager, condition);
  return { ...pageOf(rows, limit, (row) => [row.code, row.id], (row) => itemOf(row, leftOf(row))), total };
}

function readRows(
  manager: EntityManager,
  { sql, parameters }: Condition,
  cursor: string | undefined,
  limit: number,
  wall: Instant,
): Promise<ListRow[]> {
  const all = [...parameters];
  const value = (parameter: unknown) => `$${all.push(parameter)}`;
  const [code, id] = cursor === undefined ? [] : readCursor(cursor, ['text', 'id']);
  const after = id === undefined ? 'true' : `(i.code, i.id) > (${value(code)}, ${value(id)}::uuid)`;
  const light = lightSql('i', `${value(new Date(wall))}::timestamptz`);
  // First which rows, then what they say: snapshots are large, and only those of this page are to be read.
  return manager.query(
    `with page as materialized (select i.id from issue i where ${sql} and ${after} order by i.code, i.id limit ${value(limit + 1)})
     select i.id, i.batch_id, i.drill, i.code, i.section, i.finding, i.status, i.stage_name, ${light} as light, i.deadline::text,
       i.due::text, i.provisional, i.percent, i.version,
       (i.snapshot ->> 'calendarVersion')::int as calendar_version, i.snapshot -> 'clock' as clock, i.snapshot ->> 'conclusion' as conclusion,
       i.snapshot -> 'marks' as marks, i.snapshot #> '{facts,leaders}' as leaders, i.snapshot #> '{facts,leadUnits}' as lead_units,
       i.snapshot #> '{facts,responsibleUnits}' as responsible_units
     from page join issue i using (id) order by i.code, i.id`,
    all,
  );
}

async function countUpTo(manager: EntityManager, { sql, parameters }: Condition): Promise<IssueList['total']> {
  const [{ count }] = await manager.query(
    `select count(*)::int as count from (select from issue i where ${sql} limit ${COUNTED_AT_MOST + 1}) found`,
    [...parameters],
  );
  return { count: Math.min(count, COUNTED_AT_MOST), capped: count > COUNTED_AT_MOST };
}

/** 工作日 until a row's due day, each by the calendar of its issue and, for a branch, of its unit. */
export async function workdaysLeft(
  manager: EntityManager,
  rows: readonly Pick<ListRow, 'calendar_version'>[],
  wall: Instant,
): Promise<(row: Pick<ListRow, 'calendar_version' | 'clock' | 'due'> & { readonly unit_id?: string | null }) => number | null> {
  const versions = [...new Set(rows.map((row) => row.calendar_version))];
  const calendars = new Map(await Promise.all(versions.map(async (version) => [version, await calendarOf(manager, version)] as const)));
  return ({ calendar_version, clock, due, unit_id = null }) => {
    const calendar = calendars.get(calendar_version);
    const today = businessDateOf(businessTime(clock ?? undefined, wall));
    return due === null || !calendar ? null : workdaysBetween(calendarFor(calendar, unit_id), today, due).days;
  };
}

function itemOf(row: ListRow, left: number | null): IssueListItem {
  return {
    id: row.id,
    batchId: row.batch_id,
    drill: row.drill,
    code: row.code,
    section: row.section,
    finding: row.finding,
    status: row.status,
    stageName: row.stage_name,
    light: row.light,
    deadline: row.deadline,
    due: row.due,
    provisional: row.provisional,
    workdaysLeft: left,
    percent: row.percent,
    conclusion: row.conclusion,
    leaders: row.leaders.map((leader) => leader.name),
    leadUnit: row.lead_units[0]?.name ?? null,
    responsibleUnits: row.responsible_units.map((unit) => unit.name),
    everOverdue: row.marks.everOverdue,
    returns: row.marks.returns,
    version: row.version,
  };
}
