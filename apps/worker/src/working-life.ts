import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Notifier } from '@rectify/notifications';
import type { Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CONFIGURATION, LOGGER, NOTIFIER, type WorkerConfiguration } from './configuration';
import { ChatDelivery } from './chats/chat-delivery';
import { DigestDelivery } from './digests/digest-delivery';
import { Heartbeat } from './health/heartbeat';
import { HealthServer } from './health/health-server';
import { MailDelivery } from './mails/mail-delivery';
import { RetentionKeeper } from './retention/retention-keeper';
import { TemporalClient } from './temporal/temporal-client';
import { TemporalWorker } from './temporal/temporal-worker';
import { CalendarAdoption } from './time/calendar-adoption';
import { Bell } from './wakes/bell';
import { listenToDatabase } from './wakes/database-bell';
import { WakeRelay } from './wakes/wake-relay';
import { WebhookDelivery } from './webhooks/webhook-delivery';

/** Starts what this process does for ever, and ends it in order: first the work, then the ways to it, the database last. */
@Injectable()
export class WorkingLife implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private loops: readonly Promise<void>[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly bell: Bell,
    private readonly relay: WakeRelay,
    private readonly calendars: CalendarAdoption,
    private readonly mails: MailDelivery,
    private readonly digests: DigestDelivery,
    private readonly chats: ChatDelivery,
    private readonly webhooks: WebhookDelivery,
    private readonly retention: RetentionKeeper,
    private readonly worker: TemporalWorker,
    private readonly temporal: TemporalClient,
    private readonly heartbeat: Heartbeat,
    private readonly health: HealthServer,
    @Inject(NOTIFIER) private readonly notifier: Notifier,
    @Inject(CONFIGURATION) private readonly configuration: WorkerConfiguration,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.health.start();
    const { signal } = this.stopping;
    this.worker.start();
    this.loops = [
      listenToDatabase(this.configuration.DATABASE_URL, this.bell, this.logger, signal),
      this.relay.run(signal),
      this.calendars.run(signal),
      this.mails.run(signal),
      this.digests.run(signal),
      this.chats.run(signal),
      this.webhooks.run(signal),
      this.retention.run(signal),
      this.heartbeat.run(signal),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.worker.stop(), ...this.loops]);
    this.notifier.close();
    await this.temporal.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.health.stop();
    await this.db.destroy();
  }
}
