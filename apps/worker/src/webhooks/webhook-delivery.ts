import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@rectify/domain';
import { sendWebhook, WEBHOOK_TIMEOUT, type WebhookDelivery as Answered } from '@rectify/notifications';
import { claimWebhooks, planWebhooks, settleWebhook, switchWebhookEndpoint, type ClaimedWebhook, type WebhookOutcome } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIGURATION, LOGGER, type WorkerConfiguration } from '../configuration';
import { keepGoing } from '../keep-going';
import { Bell } from '../wakes/bell';
import { webhookBody } from './webhook-body';
import { webhookRetry } from './webhook-retry';

const AT_ONCE = 8;
// Milliseconds: longer than an attempt can take.
const LEASE = 2 * WEBHOOK_TIMEOUT;
const GATHERS = 500;

/** Tells other systems how the issues get on, from the log: what happened while nobody was there is told later. */
@Injectable()
export class WebhookDelivery {
  constructor(
    private readonly db: DataSource,
    private readonly bell: Bell,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIGURATION) private readonly configuration: WorkerConfiguration,
  ) {}

  run(stopping: AbortSignal): Promise<void> {
    return keepGoing({ name: 'webhooks', bell: this.bell, logger: this.logger, stopping, gathers: GATHERS, round: () => this.round() });
  }

  private async round(): Promise<'more' | 'done'> {
    await planWebhooks(this.db);
    const messages = await claimWebhooks(this.db, AT_ONCE, LEASE);
    await Promise.all(messages.map((message) => this.deliver(message)));
    return messages.length > 0 ? 'more' : 'done';
  }

  private async deliver(message: ClaimedWebhook): Promise<void> {
    const { id, url, secrets, endpointId, attempts } = message;
    const mayBePrivate = this.configuration.WEBHOOKS_TO_PRIVATE_NETWORKS === 'true';
    const answered = await sendWebhook({ id, url, secrets, body: webhookBody(message) }, this.clock.now(), mayBePrivate);
    const outcome = outcomeOf(answered, attempts, this.clock.now(), Math.random());
    await settleWebhook(this.db, id, outcome);
    if (answered.outcome === 'gone') await switchWebhookEndpoint(this.db.manager, endpointId, false, '对方答复 410，已自动停用');
    if ('note' in outcome) this.logger.warn({ endpointId, deliveryId: id, attempts, note: outcome.note }, 'webhook was not taken');
  }
}

function outcomeOf(answered: Answered, attempts: number, now: Instant, chance: number): WebhookOutcome {
  if (answered.outcome === 'sent') return { status: 'sent', response: answered.response };
  const { response, reason: note } = answered;
  const delay = answered.outcome === 'gone' ? undefined : webhookRetry(attempts, chance);
  return delay === undefined ? { status: 'failed', response, note } : { retryAt: now + delay, response, note };
}
