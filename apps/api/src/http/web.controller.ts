import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIGURATION, type ApiConfiguration } from '../configuration';
import { problemFactsOf } from './problem-of';
import { ProblemError } from './problem';
import { PublicRoute } from './public-route';

/** Every address of the interface is its one page; a missing file or an unknown API address is not. */
@ApiExcludeController()
@Controller()
export class WebController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: ApiConfiguration) {}

  @Get('*')
  @PublicRoute()
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const path = request.url.split('?')[0] ?? '/';
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    const isOurs = !/^\/(api|assets)(\/|$)/.test(path);
    if (!this.configuration.WEB_ROOT || !wantsPage || !isOurs) throw new ProblemError(problemFactsOf({ status: 404 }));
    void reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
  }
}
