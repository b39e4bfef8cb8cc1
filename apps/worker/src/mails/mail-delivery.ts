import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryPolicy } from '@rectify/domain';
import type { Notifier } from '@rectify/notifications';
import { claimMails, settleMail, type ClaimedMail } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIGURATION, LOGGER, NOTIFIER, type WorkerConfiguration } from '../configuration';
import { keepGoing } from '../keep-going';
import { Bell } from '../wakes/bell';
import { deliveryPolicyOf } from './delivery-policy-of';
import { MAIL_LEASE, MAILS_AT_ONCE, mailOutcome } from './mail-outcome';

const GATHERS = 500;

/** Sends the mails that the decisions left to be sent; what is no longer true is dropped at the last moment. */
@Injectable()
export class MailDelivery {
  private readonly policy: DeliveryPolicy;

  constructor(
    private readonly db: DataSource,
    private readonly bell: Bell,
    @Inject(NOTIFIER) private readonly notifier: Notifier,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIGURATION) configuration: WorkerConfiguration,
  ) {
    this.policy = deliveryPolicyOf(configuration);
  }

  run(stopping: AbortSignal): Promise<void> {
    return keepGoing({ name: 'mails', bell: this.bell, logger: this.logger, stopping, gathers: GATHERS, round: () => this.round() });
  }

  private async round(): Promise<'more' | 'done'> {
    const { mails, isAll } = await claimMails(this.db, MAILS_AT_ONCE, MAIL_LEASE, this.policy);
    await Promise.all(mails.map((mail) => this.deliver(mail)));
    return isAll ? 'done' : 'more';
  }

  private async deliver(mail: ClaimedMail): Promise<void> {
    const { noticeId, issueId, key, personId, address, personName, subject, body, why, attempts } = mail;
    const delivery = await this.notifier.send({ identity: { issueId, key, personId }, address, personName, subject, body, why });
    const outcome = mailOutcome(delivery, attempts, this.clock.now(), Math.random());
    await settleMail(this.db, noticeId, outcome);
    if ('note' in outcome) this.logger.warn({ noticeId, attempts, note: outcome.note }, 'mail was not sent');
  }
}
