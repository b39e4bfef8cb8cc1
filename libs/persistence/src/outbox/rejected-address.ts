import { businessDateOf } from '@rectify/domain';
import type { EntityManager } from 'typeorm';
import { tellPeople } from './platform-notices';

/** Tells the system administrators, in-app and once a day for each address, that mail does not reach it. */
export async function tellOfRejection(manager: EntityManager, address: string, reason: string): Promise<void> {
  const [{ now, administrators }] = (await manager.query(
    `select now() as now, array(select id from person where active and 'systemAdministrator' = any(roles)) as administrators`,
  )) as [{ now: Date; administrators: string[] }];
  const day = businessDateOf(now.getTime());
  await tellPeople(manager, administrators, {
    key: `mail-rejected/${day}/${address}`,
    subject: `【系统】邮件无法送达：${address}`,
    body: `${day}发往${address}的邮件被拒收：${reason}\n请核对该人员的邮箱地址；通知本身已在平台内送达。`,
    why: '您是系统管理员',
  }, now.getTime());
}
