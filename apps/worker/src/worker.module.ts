import { Module, type DynamicModule } from '@nestjs/common';
import { createMailNotifier } from '@rectify/notifications';
import { FileStore, openDatabase } from '@rectify/persistence';
import { systemClock, type Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIGURATION, LOGGER, NOTIFIER, senderOf, type WorkerConfiguration } from './configuration';
import { ChatDelivery } from './chats/chat-delivery';
import { DigestDelivery } from './digests/digest-delivery';
import { Heartbeat } from './health/heartbeat';
import { HealthServer } from './health/health-server';
import { MailDelivery } from './mails/mail-delivery';
import { CONNECTIONS } from './mails/mail-outcome';
import { RetentionKeeper } from './retention/retention-keeper';
import { TemporalClient } from './temporal/temporal-client';
import { TemporalWorker } from './temporal/temporal-worker';
import { CalendarAdoption } from './time/calendar-adoption';
import { IssueActivities } from './time/issue-activities';
import { Reconciler } from './time/reconciler';
import { Bell } from './wakes/bell';
import { WakeRelay } from './wakes/wake-relay';
import { WebhookDelivery } from './webhooks/webhook-delivery';
import { WorkingLife } from './working-life';

const POOL_SIZE = 20;

@Module({})
export class WorkerModule {
  static with(configuration: WorkerConfiguration, logger: Logger): DynamicModule {
    const { DATABASE_URL, FILES_DIR, SMTP_URL, PUBLIC_URL } = configuration;
    const notifier = () => createMailNotifier({ smtpUrl: SMTP_URL, from: senderOf(configuration), publicUrl: PUBLIC_URL, connections: CONNECTIONS });
    return {
      module: WorkerModule,
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: systemClock },
        { provide: DataSource, useFactory: () => openDatabase(DATABASE_URL, { poolSize: POOL_SIZE }) },
        { provide: FileStore, useFactory: () => new FileStore(FILES_DIR) },
        { provide: NOTIFIER, useFactory: notifier },
        Bell,
        TemporalClient,
        TemporalWorker,
        IssueActivities,
        Reconciler,
        WakeRelay,
        CalendarAdoption,
        MailDelivery,
        DigestDelivery,
        ChatDelivery,
        WebhookDelivery,
        RetentionKeeper,
        Heartbeat,
        HealthServer,
        WorkingLife,
      ],
    };
  }
}
