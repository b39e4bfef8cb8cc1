import type { CookieSerializeOptions } from '@fastify/cookie';
import { SESSION_MILLISECONDS } from './sessions.service';

export const SESSION_COOKIE = 'rectify_session';

export function cookieOptions(publicUrl: string): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', maxAge: SESSION_MILLISECONDS / 1000, secure: publicUrl.startsWith('https:') };
}
