import { permissionsOf } from '../session/permissions';
import type { SignedIn } from '../session/signed-in';

/** Stands for the holder of what has no task yet. */
export const WAITING = 'office:waiting';

/**
 * 待交办: issues that were registered and wait for 交办, for whoever may assign them. They have no task and no due day, so
 * they stand in the inbox where they have stood since their registration. SQL giving rows like those of `task_holder`
 * (the task's id is empty); nothing for anybody else. What `after` says it says of those columns.
 */
export function waitingIssues(person: SignedIn, after: string, limit: string): string[] {
  if (!permissionsOf(person).includes('registerIssues')) return [];
  return [
    `(select holder, due_at, issue_id, task_id
      from (select '${WAITING}' as holder, created_at as due_at, id as issue_id, '' as task_id from issue where phase = 'registered') waiting
      where ${after} order by due_at, issue_id limit ${limit})`,
  ];
}
