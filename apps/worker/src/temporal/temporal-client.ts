import { Inject, Injectable } from '@nestjs/common';
import { ADVANCED, ISSUE_LIFECYCLE, issueWorkflowId, RECONCILE, TASK_QUEUE, type Advance } from '@rectify/contracts';
import type { IssueLifecycleStart } from '@rectify/issue-lifecycle';
import { Client, Connection, ScheduleAlreadyRunning } from '@temporalio/client';
import { CONFIGURATION, type WorkerConfiguration } from '../configuration';

// Milliseconds.
const SIGNAL_WITHIN = 5000;
const ANSWER_WITHIN = 3000;

/** What this process says to Temporal. Connects when it is first used, and again for ever. */
@Injectable()
export class TemporalClient {
  private readonly connection: Connection;
  private readonly client: Client;
  private readonly namespace: string;

  constructor(@Inject(CONFIGURATION) { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE }: WorkerConfiguration) {
    this.namespace = TEMPORAL_NAMESPACE;
    this.connection = Connection.lazy({
      address: TEMPORAL_ADDRESS,
      // Without this a server that was away for long is looked for only every two minutes.
      channelArgs: { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2000 },
    });
    this.client = new Client({ connection: this.connection, namespace: this.namespace });
  }

  /** Tells the issue's workflow, and starts it when there is none. Resolves once Temporal has it on record. */
  async announce(issueId: string, advance: Advance): Promise<void> {
    const start: IssueLifecycleStart = { issueId };
    await this.within(SIGNAL_WITHIN, () =>
      this.client.workflow.signalWithStart(ISSUE_LIFECYCLE, {
        workflowId: issueWorkflowId(issueId),
        taskQueue: TASK_QUEUE,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        args: [start],
        signal: ADVANCED,
        signalArgs: [advance],
      }),
    );
  }

  /** Does Temporal answer, with our namespace? */
  async answers(): Promise<boolean> {
    const asked = this.within(ANSWER_WITHIN, () => this.client.workflowService.describeNamespace({ namespace: this.namespace }));
    return asked.then(
      () => true,
      () => false,
    );
  }

  /** The schedule of `reconcile` is there, whoever made it. */
  async ensureReconcileSchedule(): Promise<void> {
    try {
      await this.within(SIGNAL_WITHIN, () =>
        this.client.schedule.create({
          scheduleId: RECONCILE,
          spec: { intervals: [{ every: '5 minutes' }] },
          action: { type: 'startWorkflow', workflowType: RECONCILE, workflowId: RECONCILE, taskQueue: TASK_QUEUE, workflowRunTimeout: '4 minutes' },
          policies: { overlap: 'SKIP', catchupWindow: '1 minute' },
        }),
      );
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private within<T>(milliseconds: number, call: () => Promise<T>): Promise<T> {
    return this.connection.withDeadline(Date.now() + milliseconds, call);
  }
}
