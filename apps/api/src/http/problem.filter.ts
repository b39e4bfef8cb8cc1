import { ArgumentsHost, Catch, ExceptionFilter, Inject } from '@nestjs/common';
import type { Logger } from '@rectify/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOGGER } from '../configuration';
import { problemFactsOf, problemOf } from './problem-of';

/** Every no and every failure leaves this process as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const facts = problemFactsOf(error);
    if (facts.status >= 500) this.logger.error({ err: error, traceId: request.id, method: request.method, url: request.url }, facts.code);
    if (reply.sent || reply.raw.headersSent) return;
    if (facts.retryAfter !== undefined) void reply.header('retry-after', String(facts.retryAfter));
    void reply
      .status(facts.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemOf(facts, request.id)));
  }
}
