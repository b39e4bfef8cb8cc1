import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryPolicy, Instant } from '@rectify/domain';
import type { Notifier } from '@rectify/notifications';
import { claimDigests, planMorningDigests, settleDigest, type ClaimedDigest } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIGURATION, LOGGER, NOTIFIER, type WorkerConfiguration } from '../configuration';
import { keepGoing } from '../keep-going';
import { deliveryPolicyOf } from '../mails/delivery-policy-of';
import { DIGESTS_AT_ONCE, MAIL_LEASE, mailOutcome } from '../mails/mail-outcome';
import { Bell } from '../wakes/bell';

// Milliseconds.
const GATHERS = 1000;
const PLANS = 60_000;

/** Puts the 每日摘要 of every leader in line, and sends what became a digest. */
@Injectable()
export class DigestDelivery {
  private readonly policy: DeliveryPolicy;
  // Nothing rings for digests: their time comes by itself.
  private readonly silence = new Bell();
  // A county that is being filled while we start is looked at when it is there.
  private plannedAt: Instant;

  constructor(
    private readonly db: DataSource,
    @Inject(NOTIFIER) private readonly notifier: Notifier,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIGURATION) configuration: WorkerConfiguration,
  ) {
    this.policy = deliveryPolicyOf(configuration);
    this.plannedAt = clock.now();
  }

  run(stopping: AbortSignal): Promise<void> {
    return keepGoing({ name: 'digests', bell: this.silence, logger: this.logger, stopping, gathers: GATHERS, round: () => this.round() });
  }

  private async round(): Promise<'more' | 'done'> {
    await this.plan(this.clock.now());
    const digests = await claimDigests(this.db, DIGESTS_AT_ONCE, MAIL_LEASE, this.policy);
    await Promise.all(digests.map((digest) => this.deliver(digest)));
    return digests.length === DIGESTS_AT_ONCE ? 'more' : 'done';
  }

  private async plan(now: Instant): Promise<void> {
    if (now - this.plannedAt < PLANS) return;
    await planMorningDigests(this.db, this.policy, now);
    this.plannedAt = now;
  }

  private async deliver({ id, personId, personName, address, key, attempts, content }: ClaimedDigest): Promise<void> {
    const delivery = await this.notifier.send({ identity: { issueId: null, key, personId }, address, personName, ...content });
    const outcome = mailOutcome(delivery, attempts, this.clock.now(), Math.random());
    await settleDigest(this.db, id, outcome);
    if ('note' in outcome) this.logger.warn({ digestId: id, attempts, note: outcome.note }, 'digest was not sent');
  }
}
