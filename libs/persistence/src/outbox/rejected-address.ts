import { businessDateOf } from '@rectify/domain';
import type { EntityManager } from 'typeorm';

/** Tells the system administrators, in-app and once a day for each address, that mail does not reach it. */
export async function tellOfRejection(manager: EntityManager, address: string, reason: string): Promise<void> {
  const [{ now }] = (await manager.query(`select now() as now`)) as [{ now: Date }];
  const day = businessDateOf(now.getTime());
  await manager.query(
    `insert into notice (id, issue_id, key, person_id, kind, task_id, deadline_version, subject, body, why, at, created_at)
     select gen_random_uuid(), null, $1, id, '系统', null, 0, $2, $3, '您是系统管理员', now(), now()
     from person where active and 'systemAdministrator' = any(roles)
     on conflict (key, person_id) where issue_id is null do nothing`,
    [`mail-rejected/${day}/${address}`, `【系统】邮件无法送达：${address}`, `${day}发往${address}的邮件被拒收：${reason}\n请核对该人员的邮箱地址；通知本身已在平台内送达。`],
  );
}
