import { createHmac } from 'node:crypto';

/**
 * The address of a signing robot at this moment (ms since epoch): `timestamp` and `sign` = Base64(HMAC-SHA256(secret,
 * timestamp + "\n" + secret)), URL-encoded. As DingTalk documents it for custom robots.
 */
export function signedAddress(url: string, secret: string | undefined, now: number): string {
  if (secret === undefined) return url;
  const sign = createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64');
  const signed = new URL(url);
  signed.searchParams.set('timestamp', String(now));
  signed.searchParams.set('sign', sign);
  return signed.toString();
}
