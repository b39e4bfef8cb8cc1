import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new signing secret: `whsec_` and 24 random bytes in base64. Standard Webhooks 1.0. */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(24).toString('base64')}`;
}

/**
 * The three headers of a Standard Webhooks message: `webhook-signature` is `v1,` and the base64 HMAC-SHA256 of
 * `id.timestamp.body`, once for each secret, so that a receiver may change its secret meanwhile. `now`: ms since epoch.
 */
export function webhookHeaders(id: string, body: string, secrets: readonly string[], now: number): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const sign = (secret: string) => {
    const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  };
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': secrets.map(sign).join(' ') };
}
