import { Inject, Injectable } from '@nestjs/common';
import type { Delivery, Notifier } from '@rectify/notifications';
import { claimMails, settleMail, type ClaimedMail, type MailOutcome } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, LOGGER, NOTIFIER } from '../configuration';
import { keepGoing } from '../keep-going';
import { Bell } from '../wakes/bell';
import { MOST_ATTEMPTS, retryDelay } from './retry-delay';

/** Mails under way at the same time. */
export const MAILS_AT_ONCE = 8;
// Milliseconds: longer than an attempt can take, or two would send the same mail.
const LEASE = 45_000;
const GATHERS = 500;

/** Sends the mails that the decisions left to be sent; what is no longer true is dropped at the last moment. */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly db: DataSource,
    private readonly bell: Bell,
    @Inject(NOTIFIER) private readonly notifier: Notifier,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  run(stopping: AbortSignal): Promise<void> {
    return keepGoing({ name: 'mails', bell: this.bell, logger: this.logger, stopping, gathers: GATHERS, round: () => this.round() });
  }

  private async round(): Promise<'more' | 'done'> {
    const { mails, isAll } = await claimMails(this.db, MAILS_AT_ONCE, LEASE);
    await Promise.all(mails.map((mail) => this.deliver(mail)));
    return isAll ? 'done' : 'more';
  }

  private async deliver(mail: ClaimedMail): Promise<void> {
    const outcome = this.outcomeOf(mail, await this.send(mail));
    await settleMail(this.db, mail.noticeId, outcome);
    if ('note' in outcome) this.logger.warn({ noticeId: mail.noticeId, attempts: mail.attempts, note: outcome.note }, 'mail was not sent');
  }

  private send({ issueId, key, personId, address, personName, subject, body, why }: ClaimedMail): Promise<Delivery> {
    return this.notifier.send({ identity: { issueId, key, personId }, address, personName, subject, body, why });
  }

  private outcomeOf({ attempts }: ClaimedMail, delivery: Delivery): MailOutcome {
    if (delivery.outcome === 'sent') return { status: 'sent' };
    const { outcome, reason } = delivery;
    if (outcome === 'rejected' || attempts >= MOST_ATTEMPTS) return { status: 'failed', note: reason };
    return { retryAt: this.clock.now() + retryDelay(attempts, Math.random()), note: reason };
  }
}
