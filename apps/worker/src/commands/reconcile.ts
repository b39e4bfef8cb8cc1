import { openIssues, wakeAgain } from '@rectify/persistence';
import type { DataSource } from 'typeorm';

const AT_ONCE = 1000;

/** Wakes every issue that is not closed: the workflows look at the log again, and lost ones are started anew from it. */
export async function reconcile(db: DataSource): Promise<string> {
  const issueIds = await openIssues(db);
  for (let from = 0; from < issueIds.length; from += AT_ONCE) await wakeAgain(db, issueIds.slice(from, from + AT_ONCE));
  return `已通知全部${issueIds.length}个未销号问题重新对照记录，由后台（worker）陆续办理。`;
}
