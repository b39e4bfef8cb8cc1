import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { loginBody, sessionView, type LoginBody, type SessionView } from '@rectify/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIGURATION, type ApiConfiguration } from '../configuration';
import { CurrentPerson } from '../http/current-person';
import { PublicRoute } from '../http/public-route';
import { Answers } from '../openapi/answers';
import { permissionsOf } from './permissions';
import { cookieOptions, SESSION_COOKIE } from './session-cookie';
import { SessionsService } from './sessions.service';
import type { SignedIn } from './signed-in';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  @Post()
  @HttpCode(204)
  @PublicRoute()
  @Answers('登录', { 204: null, problems: [400, 401, 403, 429], open: true })
  async open(
    @Body({ schema: loginBody }) { account, password }: LoginBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.sessions.open(account, password, request.ip);
    void reply.setCookie(SESSION_COOKIE, token, cookieOptions(this.configuration.PUBLIC_URL));
  }

  @Get()
  @Answers('当前登录的人及其权限', { 200: sessionView })
  current(@CurrentPerson() person: SignedIn): SessionView {
    const { personId, account, name, unitId, unitName, post, roles, expiresAt } = person;
    return {
      person: { id: personId, account, name, unitId, unitName, post, roles: [...roles] },
      permissions: permissionsOf(person),
      mailboxUrl: this.configuration.MAILBOX_URL ?? null,
      expiresAt: expiresAt.toISOString(),
    };
  }

  @Delete()
  @HttpCode(204)
  @Answers('退出登录', { 204: null })
  async close(@CurrentPerson() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(person.sessionHash);
    void reply.clearCookie(SESSION_COOKIE, cookieOptions(this.configuration.PUBLIC_URL));
  }
}
