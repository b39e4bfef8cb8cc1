import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem';

const reading = ['GET', 'HEAD', 'OPTIONS'];

/** A page of another site can send our cookie along, but not this header: what changes anything must carry it. */
@Injectable()
export class RequestedWithGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (reading.includes(method) || headers['x-requested-with'] === 'rectify') return true;
    throw new ProblemError({ status: 403, code: 'REQUESTED_WITH_MISSING', detail: '请求缺少 X-Requested-With: rectify，未予办理。' });
  }
}
