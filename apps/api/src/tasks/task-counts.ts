import type { TaskCounts } from '@rectify/contracts';
import { scopeCondition } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { watchedCondition } from './followed-issues';
import type { HeldTab } from './held-tasks';
import { holderKeysOf } from './holder-keys';
import { waitingIssues } from './waiting-issues';

const MOST = 999;

/** How much is in each tab; nobody needs to know it beyond “999+”, and counting on would cost. */
export async function taskCounts(manager: EntityManager, person: SignedIn): Promise<TaskCounts> {
  const parameters: unknown[] = [person.personId, MOST + 1];
  const keys = holderKeysOf(person).map((key) => `$${parameters.push(key)}`);
  const scope = scopeCondition(scopeOfPerson(person), 'i', parameters);
  const upTo = (rows: string) => `(select count(*)::int from (${rows} limit $2) counted)`;
  const held = (tab: HeldTab) => {
    const walks = keys.map((key) => `(select issue_id, task_id from task_holder where holder = ${key} and tab = '${tab}' limit $2)`);
    if (tab === 'mine') walks.push(...waitingIssues(person, 'true', '$2').map((waiting) => `select issue_id, task_id from ${waiting} waiting`));
    return upTo(`select distinct issue_id, task_id from (${walks.join(' union all ')}) each_key`);
  };
  const actedIn = `select distinct issue_id from issue_event where actor_id = $1`;
  const [row] = await manager.query(
    `select ${held('mine')} as mine, ${held('review')} as review, ${held('sign')} as sign,
       ${upTo(`select from issue i where ${watchedCondition(person, parameters)}`)} as watching,
       ${upTo(`select from (${actedIn}) acted join issue i on i.id = acted.issue_id where ${scope}`)} as done,
       ${upTo(`select from notice where person_id = $1 and read_at is null`)} as unread`,
    parameters,
  );
  const capped = (count: number) => ({ count: Math.min(count, MOST), capped: count > MOST });
  return {
    mine: capped(row.mine),
    review: capped(row.review),
    sign: capped(row.sign),
    watching: capped(row.watching),
    done: capped(row.done),
    unreadNotices: capped(row.unread),
  };
}
