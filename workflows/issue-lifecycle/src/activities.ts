import type { Recorded } from '@rectify/domain/time';

/** What the workflow asks of the world. Every one may be called again after it has already happened. */
export interface Activities {
  /** The log after a sequence number, in order, as much as fits into one answer; empty when nothing follows. */
  readLog(issueId: string, afterSeq: number): Promise<readonly Recorded[]>;
  /** Lets time pass, through the log; answers with what now follows after `afterSeq`, whoever wrote it. */
  passTime(issueId: string, afterSeq: number): Promise<readonly Recorded[]>;
  /** Wakes the issues whose next instant went by without anybody waiting for it; answers how many. */
  reconcile(): Promise<number>;
}
