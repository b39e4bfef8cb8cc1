import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { idempotencyKey } from '@rectify/contracts';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem';

/** `Idempotency-Key`: the same key again gives the same answer and does nothing twice. 400 when missing or too short. */
export const IdempotencyKey = createParamDecorator((needed: 'needed' | 'optional', context: ExecutionContext): string | undefined => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const given = headers['idempotency-key'];
  if (given === undefined && needed === 'optional') return undefined;
  const key = idempotencyKey.safeParse(given);
  if (key.success) return key.data;
  throw new ProblemError({ status: 400, code: 'IDEMPOTENCY_KEY_MISSING', detail: '请求缺少 Idempotency-Key（8至200个字符），未予办理。' });
});

/** Documents the header. */
export const TakesIdempotencyKey = (required: boolean) =>
  ApiHeader({
    name: 'Idempotency-Key',
    required,
    description: '同一个键再次提交得到同样的回答，不会重复办理',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  });
