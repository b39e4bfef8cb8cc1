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
  readonly blue_at: Date;
  readonly yellow_at: Date;
  readonly red_at: Date;
  readonly due: string;
  readonly provisional: boolean;
  readonly returned: boolean;
  readonly stage_name: string;
  readonly unit_name: string | null;
  readonly code: string;
  readonly finding: string;
  readonly section: string;
  readonly drill: boolean;
  readonly clock: DrillClock | null;
  readonly calendar_version: number;
}

/** Open tasks the person holds, the most urgent first. Each holder key walks its own index; the first of all are merged. */
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
  const rows: HeldRow[] = await manager.query(
    `with first as (
       select distinct on (due_at, issue_id, task_id) holder, due_at, issue_id, task_id from (${walks.join(' union all ')}) held
       order by due_at, issue_id, task_id limit ${more}
     )
     select first.issue_id, first.task_id, first.holder, first.due_at, t.blue_at, t.due_at as yellow_at, t.red_at, t.due::text, t.provisional,
       t.returned, t.stage_name, t.unit_name, i.code, i.finding, i.section, i.drill, i.snapshot -> 'clock' as clock,
       (i.snapshot ->> 'calendarVersion')::int as calendar_version
     from first join task t on t.issue_id = first.issue_id and t.id = first.task_id join issue i on i.id = first.issue_id
     where ${scopeCondition(scopeOfPerson(person), 'i', parameters)}
     order by first.due_at, first.issue_id, first.task_id`,
    parameters,
  );
  const leftOf = await workdaysLeft(manager, rows, wall);
  const itemOf = (row: HeldRow): TaskItem => ({
    issueId: row.issue_id,
    taskId: row.task_id,
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
    why: whyHeld(row.holder, row.returned, person),
  });
  return pageOf(rows, limit, (row) => [row.due_at.toISOString(), row.issue_id, row.task_id], itemOf);
}
