import { Controller, Get, Res } from '@nestjs/common';
import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { CurrentPerson } from '../http/current-person';
import { Answers } from '../openapi/answers';
import type { SignedIn } from '../session/signed-in';
import { Listener } from './listener';
import { StreamService } from './stream.service';

@Controller('api/stream')
export class StreamController {
  constructor(private readonly stream: StreamService) {}

  @Get()
  @Answers('变化的通知（SSE）：hello、tasksChanged、issueChanged、notice', { file: 'text/event-stream' })
  open(@CurrentPerson() person: SignedIn, @Res() reply: FastifyReply): void {
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const listener = new Listener(person, reply.raw);
    reply.raw.once('close', () => this.stream.leave(listener));
    reply.raw.on('error', () => this.stream.leave(listener));
    this.stream.join(listener);
  }
}
