import { Inject, Injectable } from '@nestjs/common';
import type { Recorded } from '@rectify/domain';
import type { Activities } from '@rectify/issue-lifecycle';
import { append, readLog } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { firstPage } from './log-page';
import { Reconciler } from './reconciler';

// Temporal refuses answers of 2 MB; a workflow that reads a long log reads on.
const PAGE = { events: 500, bytes: 500_000 };

/** What the workflows ask for, done on the record. */
@Injectable()
export class IssueActivities {
  constructor(
    private readonly db: DataSource,
    private readonly reconciler: Reconciler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  asActivities() {
    return {
      readLog: (issueId, afterSeq) => this.logAfter(issueId, afterSeq),
      passTime: async (issueId, afterSeq) => {
        // Refused (nothing is due, someone was quicker) or accepted: what matters to the workflow is what the log says now.
        await append(this.db, { issueId, command: { type: 'passTime' }, actor: 'time', wall: this.clock.now() });
        return this.logAfter(issueId, afterSeq);
      },
      reconcile: () => this.reconciler.reconcile(),
    } satisfies Activities;
  }

  private async logAfter(issueId: string, afterSeq: number): Promise<readonly Recorded[]> {
    return firstPage(await readLog(this.db.manager, issueId, afterSeq), PAGE);
  }
}
