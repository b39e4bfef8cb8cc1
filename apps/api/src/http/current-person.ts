import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../session/signed-in';
import { notSignedIn } from './problem';

const people = new WeakMap<FastifyRequest, SignedIn>();

/** The guard says who calls. */
export function signIn(request: FastifyRequest, person: SignedIn): void {
  people.set(request, person);
}

/** The person who calls. Throws on a public route, where nobody is known. */
export const CurrentPerson = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn => {
  const person = people.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!person) throw notSignedIn();
  return person;
});
