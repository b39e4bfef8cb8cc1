import { z } from 'zod';
import { cursor, id, neededWords, pageLimit } from './scalars';

const webUrl = z.url({ protocol: /^https?$/, error: '应是 http 或 https 网址' }).max(500);

/** GET /api/webhooks → { items }. The secret is shown once, when it is made. */
export const webhookView = z
  .object({
    id,
    name: z.string(),
    url: z.string(),
    active: z.boolean(),
    /** Why the platform stopped sending there by itself. */
    note: z.string().nullable(),
    createdAt: z.string(),
    waiting: z.number().int(),
    failed: z.number().int(),
  })
  .meta({ id: 'Webhook' });
export type WebhookView = z.infer<typeof webhookView>;
export const webhookList = z.object({ items: z.array(webhookView) }).meta({ id: 'Webhooks' });
export type WebhookList = z.infer<typeof webhookList>;

/** POST /api/webhooks */
export const newWebhook = z.strictObject({ name: neededWords(60), url: webUrl }).meta({ id: 'NewWebhook' });
export type NewWebhook = z.infer<typeof newWebhook>;
/** Answer to creating and to POST /api/webhooks/:id/rotate: keep the secret, it is not shown again. */
export const webhookSecret = z.object({ id, secret: z.string() }).meta({ id: 'WebhookSecret' });
export type WebhookSecret = z.infer<typeof webhookSecret>;

/** GET /api/webhooks/:id/deliveries?cursor= */
export const webhookDeliveryQuery = z.strictObject({ cursor: cursor.optional(), limit: pageLimit.default(30) });
export const webhookDeliveryView = z
  .object({
    id,
    issueId: id,
    version: z.number().int(),
    types: z.array(z.string()),
    status: z.enum(['queued', 'sent', 'failed']),
    attempts: z.number().int(),
    createdAt: z.string(),
    settledAt: z.string().nullable(),
    nextAttemptAt: z.string(),
    /** HTTP status of the last answer; `null` without one. */
    response: z.number().int().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDeliveryView = z.infer<typeof webhookDeliveryView>;
export const webhookDeliveryList = z.object({ items: z.array(webhookDeliveryView), nextCursor: z.string().nullable() }).meta({ id: 'WebhookDeliveries' });
export type WebhookDeliveryList = z.infer<typeof webhookDeliveryList>;
