import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  newWebhook, webhookDeliveryList, webhookDeliveryQuery, webhookList, webhookSecret,
  type NewWebhook, type WebhookDeliveryList, type WebhookList, type WebhookSecret,
} from '@rectify/contracts';
import type { z } from 'zod';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';
import { WebhooksService } from './webhooks.service';

/** 事件推送: addresses of other systems, kept by the security administrator. */
@Controller('api/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @Answers('推送地址', { 200: webhookList, problems: [403] })
  list(@CurrentPerson() person: SignedIn): Promise<WebhookList> {
    return this.webhooks.list(person);
  }

  @Post()
  @HttpCode(201)
  @Answers('新建推送地址；密钥只显示这一次', { 201: webhookSecret, problems: [400, 403, 422] })
  create(@Body({ schema: newWebhook }) body: NewWebhook, @CurrentPerson() person: SignedIn): Promise<WebhookSecret> {
    return this.webhooks.create(body, person);
  }

  @Post(':id/disable')
  @HttpCode(204)
  @Answers('停用；停用期间的事件保留，启用后补推', { 204: null, problems: [403, 404] })
  disable(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<void> {
    return this.webhooks.switch(id, false, person);
  }

  @Post(':id/enable')
  @HttpCode(204)
  @Answers('启用', { 204: null, problems: [403, 404] })
  enable(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<void> {
    return this.webhooks.switch(id, true, person);
  }

  @Post(':id/rotate')
  @HttpCode(200)
  @Answers('更换密钥；24 小时内新旧密钥同时签名', { 200: webhookSecret, problems: [403, 404] })
  rotate(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<WebhookSecret> {
    return this.webhooks.rotate(id, person);
  }

  @Get(':id/deliveries')
  @Answers('推送记录，最近的在前', { 200: webhookDeliveryList, problems: [400, 403, 404] })
  deliveries(
    @Param('id') id: string,
    @Query({ schema: webhookDeliveryQuery }) query: z.output<typeof webhookDeliveryQuery>,
    @CurrentPerson() person: SignedIn,
  ): Promise<WebhookDeliveryList> {
    return this.webhooks.deliveries(id, query, person);
  }

  @Post(':id/deliveries/:deliveryId/replay')
  @HttpCode(204)
  @Answers('重新推送；编号不变，对方可以据此去重', { 204: null, problems: [403, 404] })
  replay(@Param('id') id: string, @Param('deliveryId') deliveryId: string, @CurrentPerson() person: SignedIn): Promise<void> {
    return this.webhooks.replay(id, deliveryId, person);
  }
}
