import { choicesOf, endOfWeek, morningDigest, morningOf, scopeOf, type ChannelChoices, type DeliveryPolicy, type Instant, type MorningTask } from '@rectify/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { latestCalendar } from '../append/references';
import { uuidv7 } from '../append/uuid';
import { scopeCondition } from '../reference/scope-condition';

interface Leader {
  readonly id: string;
  readonly unitId: string;
  readonly email: string;
  readonly choices: ChannelChoices | null;
}

/**
 * Puts the 每日摘要 of today in line for every leader who has none yet: however often it is asked, from however many
 * processes, one a person and day. A day without anything to say is settled as empty. Returns how many were looked at.
 */
export async function planMorningDigests(db: DataSource, policy: DeliveryPolicy, now: Instant): Promise<number> {
  const day = morningOf(policy, await latestCalendar(db.manager), now);
  if (day === undefined) return 0;
  const leaders: readonly Leader[] = await db.query(
    `select p.id, p.unit_id as "unitId", p.email, c.choices from person p left join preference c on c.person_id = p.id
     where p.active and 'leader' = any(p.roles) and p.email is not null
       and not exists (select from digest d where d.person_id = p.id and d.kind = 'morning' and d.slot = $1)
     order by p.account`,
    [day],
  );
  for (const leader of leaders) {
    const wanted = choicesOf(leader.choices).morningDigest;
    const content = wanted ? morningDigest(day, endOfWeek(day), await tasksOf(db.manager, leader, day, now)) : undefined;
    await db.query(
      `insert into digest (id, person_id, kind, slot, address, content, status, attempts, next_attempt_at, settled_at)
       values ($1, $2, 'morning', $3, $4, $5, $6, 0, now(), case when $6 = 'empty' then now() end)
       on conflict (person_id, kind, slot) do nothing`,
      [uuidv7(now), leader.id, day, leader.email, content ? JSON.stringify(content) : null, content ? 'queued' : 'empty'],
    );
  }
  return leaders.length;
}

/** Open tasks of the leader's line that are due this week or late. A drill has a time of its own and stays out. */
async function tasksOf(manager: EntityManager, { id, unitId }: Leader, day: string, now: Instant): Promise<readonly MorningTask[]> {
  const parameters: unknown[] = [endOfWeek(day), new Date(now).toISOString(), `person:${id}`];
  const scope = scopeCondition(scopeOf({ id, unitId, roles: ['leader'] }), 'i', parameters);
  return manager.query(
    `select t.issue_id as "issueId", i.code, t.stage_name as "stageName", t.unit_name as "unitName", t.due::text as due, t.due_at < $2::timestamptz as overdue,
       exists (select from task_holder h where h.issue_id = t.issue_id and h.task_id = t.id and h.holder = $3) as mine
     from task t join issue i on i.id = t.issue_id
     where not i.drill and i.leader_ids @> array[$${parameters.push(id)}::uuid] and ${scope}
       and (t.due <= $1::date or exists (select from task_holder h where h.issue_id = t.issue_id and h.task_id = t.id and h.holder = $3))
     order by t.due, i.code, t.id`,
    parameters,
  );
}
