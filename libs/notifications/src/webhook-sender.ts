import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { plainLine } from './plain-line';
import { leadsInside, PrivateNetworkError, publicLookup } from './private-network';
import { webhookHeaders } from './webhook-signature';

export interface WebhookMessage {
  readonly id: string;
  readonly url: string;
  /** One, or two while the secret is being changed. */
  readonly secrets: readonly string[];
  /** JSON. */
  readonly body: string;
}

/** `gone`: the receiver wants nothing more. The reason is for operators. */
export type WebhookDelivery =
  | { readonly outcome: 'sent'; readonly response: number }
  | { readonly outcome: 'deferred' | 'gone'; readonly response: number | null; readonly reason: string };

/** Milliseconds an attempt may take altogether. */
export const WEBHOOK_TIMEOUT = 15_000;

/** Posts a signed message once; any 2xx is success, a redirect is not followed. Never throws. `now`: ms since epoch. */
export async function sendWebhook(message: WebhookMessage, now: number, mayBePrivate: boolean): Promise<WebhookDelivery> {
  try {
    const url = new URL(message.url);
    if (!mayBePrivate && leadsInside(url)) throw new PrivateNetworkError();
    const response = await post(url, message, now, mayBePrivate);
    if (response >= 200 && response < 300) return { outcome: 'sent', response };
    return { outcome: response === 410 ? 'gone' : 'deferred', response, reason: `HTTP ${response}` };
  } catch (error) {
    return { outcome: 'deferred', response: null, reason: plainLine((error as Error).message).slice(0, 300) };
  }
}

function post(url: URL, { id, secrets, body }: WebhookMessage, now: number, mayBePrivate: boolean): Promise<number> {
  const options: RequestOptions = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'rectify-webhooks', ...webhookHeaders(id, body, secrets, now) },
    signal: AbortSignal.timeout(WEBHOOK_TIMEOUT),
    ...(!mayBePrivate && { lookup: publicLookup }),
    // Without keeping a connection open nothing is sent over one that was checked for another name.
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const sending = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      // Only the number counts.
      response.destroy();
    });
    sending.once('error', reject);
    sending.end(body);
  });
}
