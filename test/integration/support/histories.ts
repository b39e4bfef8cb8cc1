import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISSUE, issueWorkflowId, type IssueStanding } from '@rectify/contracts';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { County } from './county';
import { eventually } from './waiting';

/** The history of an issue's workflow as JSON, once it has ended, or knows the whole log and waits for 回头看. */
export async function wholeHistory(county: County, issueId: string): Promise<string> {
  const connection = await Connection.connect({ address: county.stack.urls.temporal });
  try {
    const client = new Client({ connection, namespace: county.stack.env.TEMPORAL_NAMESPACE });
    const handle = client.workflow.getHandle(issueWorkflowId(issueId));
    // Wakes gather for a moment: a quick issue is closed before its workflow begins.
    const status = () => handle.describe().then(({ status: { name } }) => name, (error: unknown) => (error instanceof WorkflowNotFoundError ? 'NOT_YET' : Promise.reject(error)));
    const known = async () => (await handle.query<IssueStanding>(ISSUE)).version;
    await eventually(`the workflow of ${issueId} ends, or knows all`, async () => {
      const [{ version }] = await county.db.query(`select version from issue where id = $1`, [issueId]);
      const standing = await status();
      return standing === 'COMPLETED' || (standing === 'RUNNING' && (await known()) === version) ? true : undefined;
    });
    return historyToJSON(await handle.fetchHistory());
  } finally {
    await connection.close();
  }
}

/** With RECORD_HISTORIES=1 the histories that test/replay keeps are written anew: done once for each released interpreter. */
export async function keepHistory(county: County, issueId: string, name: string): Promise<void> {
  const history = await wholeHistory(county, issueId);
  if (process.env.RECORD_HISTORIES) writeFileSync(join(__dirname, '../../replay/histories', `${name}.json`), history);
}
