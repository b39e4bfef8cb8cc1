import { Inject, Injectable } from '@nestjs/common';
import { TASK_QUEUE } from '@rectify/contracts';
import type { Logger } from '@rectify/platform';
import { NativeConnection, Worker } from '@temporalio/worker';
import { CONFIGURATION, LOGGER, type WorkerConfiguration } from '../configuration';
import { pause } from '../pause';
import { IssueActivities } from '../time/issue-activities';

// Milliseconds.
const RETRY_AFTER = 2000;
const LEAVE_WITHIN = 9000;

/** Runs workflows and activities. Temporal may be away as long as it likes: this comes back when it does. */
@Injectable()
export class TemporalWorker {
  private readonly leaving = new AbortController();
  private worker: Worker | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly activities: IssueActivities,
    @Inject(CONFIGURATION) private readonly configuration: WorkerConfiguration,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get isRunning(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  start(): void {
    this.ended = this.keepRunning();
  }

  /** What is under way is finished first. */
  async stop(): Promise<void> {
    this.leaving.abort();
    if (this.isRunning) this.worker?.shutdown();
    // While Temporal is away a connection attempt cannot be called off; it is not worth waiting for.
    const late = new AbortController();
    await Promise.race([this.ended, pause(LEAVE_WITHIN, late.signal)]);
    late.abort();
  }

  private async keepRunning(): Promise<void> {
    let told = '';
    while (!this.leaving.signal.aborted) {
      try {
        await this.runOnce();
        told = '';
      } catch (error) {
        const reason = (error as Error).message.slice(0, 300);
        if (reason !== told) this.logger.warn({ reason }, 'does not work for Temporal, reminders wait; goes on trying');
        told = reason;
      }
      await pause(RETRY_AFTER, this.leaving.signal);
    }
  }

  private async runOnce(): Promise<void> {
    const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, WORKFLOW_BUNDLE: codePath } = this.configuration;
    const connection = await NativeConnection.connect({ address });
    try {
      const worker = await Worker.create({
        connection,
        namespace,
        taskQueue: TASK_QUEUE,
        workflowBundle: { codePath },
        activities: this.activities.asActivities(),
        maxConcurrentActivityTaskExecutions: 16,
        // About one megabyte each; one that is not cached is replayed from its short history.
        maxCachedWorkflows: 200,
        // A worker that was killed still has workflows stuck to it: so long until another one takes them over.
        stickyQueueScheduleToStartTimeout: '3 seconds',
        shutdownGraceTime: '5 seconds',
        shutdownForceTime: '8 seconds',
      });
      if (this.leaving.signal.aborted) return;
      this.worker = worker;
      this.logger.info({ address, namespace }, 'works for Temporal');
      await worker.run();
    } finally {
      this.worker = undefined;
      await connection.close();
    }
  }
}
