import { Inject, Injectable } from '@nestjs/common';
import type { NewWebhook, WebhookDeliveryList, WebhookDeliveryView, WebhookList, WebhookSecret } from '@rectify/contracts';
import { leadsInside, newWebhookSecret } from '@rectify/notifications';
import {
  addWebhookEndpoint, recordAudit, replayWebhook, rotateWebhookSecret, switchWebhookEndpoint, webhookEndpoints,
} from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, CONFIGURATION, type ApiConfiguration } from '../configuration';
import { readCursor } from '../http/cursor';
import { pageOf } from '../http/page';
import { notAllowed, notFound, refused } from '../http/problem';
import type { SignedIn } from '../session/signed-in';

interface DeliveryQueryRow extends Omit<WebhookDeliveryView, 'createdAt' | 'settledAt' | 'nextAttemptAt'> {
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly nextAttemptAt: Date;
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Every change is on the audit's record; the secret is not. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  async list(person: SignedIn): Promise<WebhookList> {
    this.admit(person);
    const endpoints = await webhookEndpoints(this.db.manager);
    return { items: endpoints.map((each) => ({ ...each, createdAt: each.createdAt.toISOString() })) };
  }

  async create({ name, url }: NewWebhook, person: SignedIn): Promise<WebhookSecret> {
    this.admit(person);
    if (this.configuration.WEBHOOKS_TO_PRIVATE_NETWORKS !== 'true' && leadsInside(new URL(url))) {
      throw refused('PRIVATE_NETWORK', '推送地址在内部网络。确需推送的，请由运维人员开启 WEBHOOKS_TO_PRIVATE_NETWORKS。');
    }
    const secret = newWebhookSecret();
    return this.db.transaction(async (manager) => {
      const id = await addWebhookEndpoint(manager, { name, url, secret, createdBy: person.personId });
      await this.audit(manager, person, 'webhook.create', id, { name, url });
      return { id, secret };
    });
  }

  async switch(id: string, active: boolean, person: SignedIn): Promise<void> {
    await this.change(id, person, active ? 'webhook.enable' : 'webhook.disable', (manager) => switchWebhookEndpoint(manager, id, active));
  }

  async rotate(id: string, person: SignedIn): Promise<WebhookSecret> {
    const secret = newWebhookSecret();
    await this.change(id, person, 'webhook.rotate', (manager) => rotateWebhookSecret(manager, id, secret));
    return { id, secret };
  }

  async replay(id: string, deliveryId: string, person: SignedIn): Promise<void> {
    await this.change(id, person, 'webhook.replay', async (manager) => isId(deliveryId) && replayWebhook(manager, id, deliveryId), { deliveryId });
  }

  async deliveries(id: string, { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number }, person: SignedIn): Promise<WebhookDeliveryList> {
    this.admit(person);
    if (!isId(id)) throw notFound('推送地址');
    const [at, last] = cursor === undefined ? [null, null] : readCursor(cursor, ['instant', 'id']);
    const rows: DeliveryQueryRow[] = await this.db.query(
      `select id, issue_id as "issueId", version, types, status, attempts, created_at as "createdAt",
         settled_at as "settledAt", next_attempt_at as "nextAttemptAt", response, note from webhook_delivery
       where endpoint_id = $1 and ($2::timestamptz is null or created_at < $2 or (created_at = $2 and id > $3::uuid))
       order by created_at desc, id limit $4`,
      [id, at, last, limit + 1],
    );
    const itemOf = (row: DeliveryQueryRow): WebhookDeliveryView => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      settledAt: row.settledAt?.toISOString() ?? null,
      nextAttemptAt: row.nextAttemptAt.toISOString(),
    });
    return pageOf(rows, limit, (row) => [row.createdAt.toISOString(), row.id], itemOf);
  }

  private admit({ roles }: SignedIn): void {
    if (!roles.includes('securityAdministrator')) throw notAllowed('事件推送由安全管理员管理。');
  }

  private async change(
    id: string,
    person: SignedIn,
    action: string,
    work: (manager: EntityManager) => Promise<boolean>,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    this.admit(person);
    if (!isId(id)) throw notFound('推送地址');
    await this.db.transaction(async (manager) => {
      if (!(await work(manager))) throw notFound('推送地址或记录');
      await this.audit(manager, person, action, id, detail);
    });
  }

  private audit(manager: EntityManager, { personId }: SignedIn, action: string, subject: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
    return recordAudit(manager, { personId, action, subject, detail, at: this.clock.now() });
  }
}
