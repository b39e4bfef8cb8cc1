import { verifyAllLogs } from '@rectify/persistence';
import type { DataSource } from 'typeorm';

/** Checks every log; throws the faults, one a line. */
export async function verify(db: DataSource): Promise<string> {
  const faults = await verifyAllLogs(db);
  const [{ issues, events }] = await db.query(`select (select count(*) from issue) as issues, (select count(*) from issue_event) as events`);
  if (faults.length === 0) return `核对完毕：${issues}个问题、${events}条记录，校验链完整，现状与记录一致。`;
  throw new Error([`有${faults.length}个问题的记录不可信：`, ...faults.map(({ issueId, message }) => `  ${issueId}：${message}`)].join('\n'));
}
