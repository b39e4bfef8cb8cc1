import { ADVANCED, issueWorkflowId, type Advance } from '@rectify/contracts';
import { readLog } from '@rectify/persistence';
import { Client, Connection, defaultPayloadConverter } from '@temporalio/client';
import type { County } from '../../integration/support/county';

/**
 * Milliseconds from the record of each decision to the workflow task that armed the timer anew, read from the
 * histories afterwards: measuring does not disturb what is measured.
 */
export async function wakeLags(county: County, issueIds: readonly string[]): Promise<readonly number[]> {
  const connection = await Connection.connect({ address: county.stack.urls.temporal });
  const client = new Client({ connection, namespace: county.stack.env.TEMPORAL_NAMESPACE });
  const lags: number[] = [];
  for (const issueId of issueIds) {
    const log = await readLog(county.db.manager, issueId);
    const { events } = await client.workflow.getHandle(issueWorkflowId(issueId)).fetchHistory();
    let told = 0;
    let armed = 0;
    for (const event of events ?? []) {
      const signal = event.workflowExecutionSignaledEventAttributes;
      if (signal?.signalName === ADVANCED && signal.input?.payloads?.[0]) {
        told = Math.max(told, defaultPayloadConverter.fromPayload<Advance>(signal.input.payloads[0]).seq);
      }
      if (!event.workflowTaskCompletedEventAttributes || told === armed) continue;
      const at = Number(event.eventTime?.seconds ?? 0) * 1000 + (event.eventTime?.nanos ?? 0) / 1e6;
      const decisions = new Set(log.filter(({ seq }) => seq > armed && seq <= told).map(({ recordedAt }) => recordedAt));
      lags.push(...[...decisions].map((recordedAt) => at - recordedAt));
      armed = told;
    }
  }
  await connection.close();
  return lags;
}
