import type { TaskItem, TaskList } from '@rectify/contracts';
import { businessDateOf, type DrillClock, type Instant } from '@rectify/domain';
import { scopeCondition } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { readCursor } from '../http/cursor';
import { pageOf } from '../http/page';
import { workdaysLeft } from '../issues/issue-list';
import { lightSql, type Light } from '../issues/light';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import type { PageQuery } from './held-tasks';
import { holderKeysOf } from './holder-keys';

interface FollowedRow {
  readonly id: string;
  readonly code: string;
  readonly finding: string;
  readonly section: string;
  readonly drill: boolean;
  readonly stage_name: string;
  readonly due: string | null;
  readonly provisional: boolean;
  readonly light: Light;
  readonly clock: DrillClock | null;
  readonly calendar_version: number;
  /** What the tab is sorted by. */
  readonly place: Date;
}

// Snapshots are large: which rows come first, what they say is read for one page only.
const columns = `i.id, i.code, i.finding, i.section, i.drill, i.stage_name, i.due::text, i.provisional,
  i.snapshot -> 'clock' as clock, (i.snapshot ->> 'calendarVersion')::int as calendar_version, place,
  ${lightSql('i', '$1::timestamptz')} as light`;

/** 关注: open issues the person sees and has nothing to do in at present, the most urgent first. */
export async function watchedIssues(manager: EntityManager, { cursor, limit }: PageQuery, person: SignedIn, wall: Instant): Promise<TaskList> {
  const parameters: unknown[] = [new Date(wall)];
  const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const [place, id] = cursor === undefined ? [] : readCursor(cursor, ['instant', 'id']);
  const after = place === undefined ? 'true' : `(i.yellow_at, i.id) > (${value(place)}::timestamptz, ${value(id)}::uuid)`;
  const rows: FollowedRow[] = await manager.query(
    `with page as materialized (
       select i.id, i.yellow_at as place from issue i where ${watchedCondition(person, parameters)} and ${after}
       order by i.yellow_at, i.id limit ${value(limit + 1)}
     )
     select ${columns} from page join issue i using (id) order by place, i.id`,
    parameters,
  );
  return listOf(manager, rows, limit, wall, () => '在您的可见范围内，目前由他人办理');
}

/** 已办: issues the person did something in, the latest first. */
export async function doneIssues(manager: EntityManager, { cursor, limit }: PageQuery, person: SignedIn, wall: Instant): Promise<TaskList> {
  const parameters: unknown[] = [new Date(wall), person.personId];
  const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const [place, id] = cursor === undefined ? [] : readCursor(cursor, ['instant', 'id']);
  const at = `${value(place ?? null)}::timestamptz`;
  const before = place === undefined ? `${at} is null` : `(place < ${at} or (place = ${at} and i.id > ${value(id)}::uuid))`;
  const rows: FollowedRow[] = await manager.query(
    `with page as materialized (
       select i.id, place from (select issue_id, max(recorded_at) as place from issue_event where actor_id = $2 group by issue_id) mine
       join issue i on i.id = mine.issue_id
       where ${before} and ${scopeCondition(scopeOfPerson(person), 'i', parameters)} order by place desc, i.id limit ${value(limit + 1)}
     )
     select ${columns} from page join issue i using (id) order by place desc, i.id`,
    parameters,
  );
  return listOf(manager, rows, limit, wall, (row) => `您于${businessDateOf(row.place.getTime())}办理过`);
}

/** SQL over `issue i`; pushes its values to `parameters`. */
export function watchedCondition(person: SignedIn, parameters: unknown[]): string {
  const scope = scopeCondition(scopeOfPerson(person), 'i', parameters);
  const keys = `$${parameters.push(holderKeysOf(person))}::text[]`;
  return `i.phase = 'open' and ${scope} and not exists (select from task_holder h where h.issue_id = i.id and h.holder = any(${keys}))`;
}

async function listOf(
  manager: EntityManager,
  rows: readonly FollowedRow[],
  limit: number,
  wall: Instant,
  why: (row: FollowedRow) => string,
): Promise<TaskList> {
  const leftOf = await workdaysLeft(manager, rows, wall);
  const itemOf = (row: FollowedRow): TaskItem => ({
    issueId: row.id,
    taskId: null,
    code: row.code,
    finding: row.finding,
    section: row.section,
    drill: row.drill,
    stageName: row.stage_name,
    unitName: null,
    due: row.due,
    provisional: row.provisional,
    workdaysLeft: leftOf(row),
    light: row.light,
    returned: false,
    why: why(row),
  });
  return pageOf(rows, limit, (row) => [row.place.toISOString(), row.id], itemOf);
}
