import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { signIn } from '../http/current-person';
import { notSignedIn } from '../http/problem';
import { PUBLIC_ROUTE } from '../http/public-route';
import { SESSION_COOKIE } from './session-cookie';
import { SessionsService } from './sessions.service';

/** The one place where it is decided whether somebody is signed in: on every route that is not marked as public. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride(PUBLIC_ROUTE, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[SESSION_COOKIE];
    const person = token ? await this.sessions.find(token) : undefined;
    if (!person) throw notSignedIn();
    signIn(request, person);
    return true;
  }
}
