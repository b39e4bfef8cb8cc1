import { Inject, Injectable } from '@nestjs/common';
import { pulse } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, LOGGER } from '../configuration';
import { pause } from '../pause';
import { TemporalClient } from '../temporal/temporal-client';
import { TemporalWorker } from '../temporal/temporal-worker';
import { Reconciler } from '../time/reconciler';
import { WakeRelay } from '../wakes/wake-relay';

// Milliseconds.
const BEAT = 5000;
const FIRST_BEATS = 500;

/** Says on the record that time passes, but only while it does: Temporal answers, the worker runs, the relay gets through. */
@Injectable()
export class Heartbeat {
  private temporalIsHere = false;
  private beats = false;

  constructor(
    private readonly db: DataSource,
    private readonly temporal: TemporalClient,
    private readonly worker: TemporalWorker,
    private readonly relay: WakeRelay,
    private readonly reconciler: Reconciler,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Does time pass at present? */
  get isBeating(): boolean {
    return this.beats;
  }

  async run(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      try {
        this.tell((await this.greetTemporal()) && this.worker.isRunning && this.relay.isWell);
        if (this.beats) await pulse(this.db, 'worker', this.clock.now());
      } catch (error) {
        this.tell(false, (error as Error).message);
      }
      await pause(this.beats ? BEAT : FIRST_BEATS, stopping);
    }
  }

  /** Once when time stops, once when it goes on. */
  private tell(beats: boolean, error?: string): void {
    if (beats !== this.beats) this.logger[beats ? 'info' : 'warn']({ error }, beats ? 'time passes' : 'time stands still');
    this.beats = beats;
  }

  /** Whenever Temporal has come back, perhaps without its databases, it is given its schedule and what it missed. */
  private async greetTemporal(): Promise<boolean> {
    const answers = await this.temporal.answers();
    if (answers && !this.temporalIsHere) {
      await this.temporal.ensureReconcileSchedule();
      await this.reconciler.reconcile();
    }
    this.temporalIsHere = answers;
    return answers;
  }
}
