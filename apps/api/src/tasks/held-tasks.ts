import type { TaskItem, TaskList, TaskTab } from '@rectify/contracts';
import type { DrillClock, Instant } from '@rectify/domain';
import { scopeCondition } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { readCursor } from '../http/cursor';
import { pageOf } from '../http/page';
import { workdaysLeft } from '../issues/issue-list';
import { lightAt } from '../issues/light';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { holderKeysOf, whyHeld } from './holder-keys';
import { WAITING, waitingIssues } from './waiting-issues';

/** 待我办, 待我审, 待我签 */
export type HeldTab = Extract<TaskTab, 'mine' | 'review' | 'sign'>;

export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface HeldRow {
  readonly issue_id: string;
  readonly task_id: string;
  readonly holder: string;
  readonly due_at: Date;
  readonly blue_at: Date | null;
  readonly yellow_at: Date | null;
  readonly red_at: Date | null;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly returned: boolean;
  readonly stage_name: string;
  readonly unit_name: string | null;
  readonly unit_id: string | null;
  readonly code: string;
  readonly finding: string;
  readonly section: string;
  readonly drill: boolean;
  readonly clock: DrillClock | null;
  readonly calendar_version: number;
}

/**
 * Open tasks the person holds, the most urgent first, and in 待我办 what waits for 交办. Each holder key walks its own
 * index; the first of all are merged.
 */
export async function heldTasks(
  manager: EntityManager,
  tab: HeldTab,
  { cursor, limit }: PageQuery,
  person: SignedIn,
  wall: Instant,
): Promise<TaskList> {
  const parameters: unknown[] = [];
  const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const more = value(limit + 1);
  const inTab = value(tab);
  const [dueAt, issueId, taskId] = cursor === undefined ? [] : readCursor(cursor, ['instant', 'id', 'text']);
  const after =
    dueAt === undefined ? 'true' : `(due_at, issue_id, task_id) > (${value(dueAt)}::timestamptz, ${value(issueId)}::uuid, ${value(taskId)})`;
  const walks = holderKeysOf(person).map(
    (key) => `(select holder, due_at, issue_id, task_id from task_holder where holder = ${value(key)} and tab = ${inTab} and ${after}
      order by due_at, issue_id, task_id limit ${more})`,
  );
  if (tab === 'mine') walks.push(...waitingIssues(person, after, more));
  const rows: HeldRow[] = await manager.query(
    `with first as (
       select distinct on (due_at, issue_id, task_id) holder, due_at, issue_id, task_id from (${walks.join(' union all ')}) held
       order by due_at, issue_id, task_id limit ${more}
     )
     select first.issue_id, first.task_id, first.holder, first.due_at, t.blue_at, t.due_at as yellow_at, t.red_at, t.due::text,
       coalesce(t.provisional, i.provisional) as provisional, coalesce(t.returned, false) as returned,
       coalesce(t.stage_name, i.stage_name) as stage_name, t.unit_name, t.unit_id, i.code, i.finding, i.section, i.drill, i.snapshot -> 'clock' as clock,
       (i.snapshot ->> 'calendarVersion')::int as calendar_version
     from first join issue i on i.id = first.issue_id left join task t on t.issue_id = first.issue_id and t.id = first.task_id
     where (t.id is not null or first.holder = '${WAITING}') and ${scopeCondition(scopeOfPerson(person), 'i', parameters)}
     order by first.due_at, first.issue_id, first.task_id`,
    parameters,
  );
  const leftOf = await workdaysLeft(manager, rows, wall);
  const itemOf = (row: HeldRow): TaskItem => ({
    issueId: row.issue_id,
    taskId: row.holder === WAITING ? null : row.task_id,
    code: row.code,
    finding: row.finding,
    section: row.section,
    drill: row.drill,
    stageName: row.stage_name,
    unitName: row.unit_name,
    due: row.due,
    provisional: row.provisional,
    workdaysLeft: leftOf(row),
    light: lightAt(row, wall),
    returned: row.returned,
    why: row.holder === WAITING ? '问题已经登记，等待整改办交办' : whyHeld(row.holder, row.returned, person),
  });
  return pageOf(rows, limit, (row) => [row.due_at.toISOString(), row.issue_id, row.task_id], itemOf);
}
