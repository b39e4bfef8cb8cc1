import { Inject, Injectable } from '@nestjs/common';
import { createChatRobot, type ChatRobot } from '@rectify/notifications';
import { claimChats, lastPulse, planChats, pulse, settleChat, type ClaimedChat } from '@rectify/persistence';
import type { Clock, Logger } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIGURATION, LOGGER, type WorkerConfiguration } from '../configuration';
import { keepGoing } from '../keep-going';
import { MAIL_LEASE, mailOutcome } from '../mails/mail-outcome';
import { Bell } from '../wakes/bell';
import { chatText } from './chat-text';

// What a robot of WeCom or DingTalk says within a minute; beyond it is muted for a while.
const PER_MINUTE = 20;
// One after the other, within one lease.
const IN_A_ROW = 4;
// Milliseconds.
const GATHERS = 500;
// The row of `pulse` that says up to when the notices have been looked through.
const READER = 'chat';

/** Says in the group chat what its members want to hear there. Without a robot it does nothing. */
@Injectable()
export class ChatDelivery {
  private readonly robot: ChatRobot | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly bell: Bell,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIGURATION) private readonly configuration: WorkerConfiguration,
  ) {
    const { CHAT_WEBHOOK_URL: url, CHAT_WEBHOOK_SECRET: secret } = configuration;
    this.robot = url === undefined ? undefined : createChatRobot({ url, secret });
  }

  async run(stopping: AbortSignal): Promise<void> {
    const { robot } = this;
    if (!robot) return;
    await keepGoing({ name: 'chats', bell: this.bell, logger: this.logger, stopping, gathers: GATHERS, round: () => this.round(robot) });
  }

  private async round(robot: ChatRobot): Promise<'more' | 'done'> {
    const now = this.clock.now();
    await planChats(this.db, (await lastPulse(this.db, READER)) ?? now);
    await pulse(this.db, READER, now);
    const chats = await claimChats(this.db, IN_A_ROW, PER_MINUTE, MAIL_LEASE);
    for (const chat of chats) await this.say(robot, chat);
    return chats.length > 0 ? 'more' : 'done';
  }

  private async say(robot: ChatRobot, chat: ClaimedChat): Promise<void> {
    const now = this.clock.now();
    const delivery = await robot.say(chatText(chat, this.configuration.PUBLIC_URL), now);
    const outcome = mailOutcome(delivery, chat.attempts, this.clock.now(), Math.random());
    await settleChat(this.db, chat, outcome);
    if ('note' in outcome) this.logger.warn({ issueId: chat.issueId, key: chat.key, note: outcome.note }, 'chat was not told');
  }
}
