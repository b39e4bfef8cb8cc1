import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { preferencesBody, preferencesView, type PreferencesBody, type PreferencesView } from '@rectify/contracts';
import { choicesOf, installedDelivery, isBinding, noticeGroupNames, noticeGroups, type ChannelChoices } from '@rectify/domain';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK, CONFIGURATION, type ApiConfiguration } from '../configuration';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';

/** 通知设置: only ever one's own. */
@Controller('api/preferences')
export class PreferencesController {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  @Get()
  @Answers('我的通知设置', { 200: preferencesView })
  async read(@CurrentPerson() person: SignedIn): Promise<PreferencesView> {
    const [row] = await this.db.query(
      `select p.email, c.choices from person p left join preference c on c.person_id = p.id where p.id = $1`,
      [person.personId],
    );
    return this.viewOf(person, choicesOf(row.choices), row.email);
  }

  @Put()
  @Answers('修改我的通知设置；站内通知始终保留', { 200: preferencesView, problems: [400, 403] })
  async change(@Body({ schema: preferencesBody }) choices: PreferencesBody, @CurrentPerson() person: SignedIn): Promise<PreferencesView> {
    await this.db.query(
      `insert into preference (person_id, choices, updated_at) values ($1, $2, $3)
       on conflict (person_id) do update set choices = excluded.choices, updated_at = excluded.updated_at`,
      [person.personId, JSON.stringify(choices), new Date(this.clock.now())],
    );
    return this.read(person);
  }

  private viewOf({ roles }: SignedIn, { groups, morningDigest }: ChannelChoices, address: string | null): PreferencesView {
    const { MAILBOX_URL, QUIET_HOURS, MAILS_PER_HOUR, CHAT_WEBHOOK_URL } = this.configuration;
    const policy = installedDelivery({ isDevelopment: MAILBOX_URL !== undefined, quietHours: QUIET_HOURS, mailsPerHour: MAILS_PER_HOUR });
    return {
      groups: noticeGroups.map((key) => ({ key, name: noticeGroupNames[key], ...groups[key], mailIsBinding: isBinding(key, 'mail') })),
      morningDigest: roles.includes('leader') ? morningDigest : null,
      address,
      chatAvailable: CHAT_WEBHOOK_URL !== undefined,
      quietHours: policy.quietHours && `${policy.quietHours.from}-${policy.quietHours.to}`,
      mailsPerHour: policy.mailsPerHour,
    };
  }
}
