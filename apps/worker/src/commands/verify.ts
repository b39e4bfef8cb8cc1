import { FileStore, referredContents, verifyAllLogs } from '@rectify/persistence';
import type { DataSource } from 'typeorm';
import type { CommandConfiguration } from '../configuration';

/** Checks every log, and every 佐证文件 that one refers to; throws the faults, one a line. */
export async function verify(db: DataSource, { FILES_DIR }: Pick<CommandConfiguration, 'FILES_DIR'>): Promise<string> {
  const faults = (await verifyAllLogs(db)).map(({ issueId, message }) => `${issueId}：${message}`);
  const contents = await referredContents(db.manager);
  const lost = FILES_DIR === undefined ? [] : await faultsOf(contents, new FileStore(FILES_DIR));
  const all = [...faults, ...lost];
  if (all.length > 0) throw new Error([`有${all.length}处不可信：`, ...all.map((fault) => `  ${fault}`)].join('\n'));
  const [{ issues, events }] = await db.query(`select (select count(*) from issue) as issues, (select count(*) from issue_event) as events`);
  const files = FILES_DIR === undefined ? `附件${contents.length}个没有核对：没有给出 FILES_DIR` : `附件${contents.length}个与提交时相同`;
  return `核对完毕：${issues}个问题、${events}条记录，校验链完整，现状与记录一致；${files}。`;
}

async function faultsOf(contents: Awaited<ReturnType<typeof referredContents>>, store: FileStore): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { sha256, name } of contents) {
    if (!(await store.holds(sha256))) faults.push(`附件“${name}”（${sha256}）找不到或被改动`);
  }
  return faults;
}
