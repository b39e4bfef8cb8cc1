import { Controller, Get, Inject, Res } from '@nestjs/common';
import { readiness, type Readiness } from '@rectify/contracts';
import { lastPulse, oldestWake } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CLOCK } from '../configuration';
import { PublicRoute } from '../http/public-route';
import { Answers } from '../openapi/answers';
import { readinessOf, type Signs } from './readiness';

const PATIENCE = 2000;
const alive = z.object({ alive: z.literal(true) }).meta({ id: 'Alive' });

@Controller()
@PublicRoute()
export class HealthController {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('healthz')
  @Answers('进程是否活着', { 200: alive, open: true })
  healthz(): z.output<typeof alive> {
    return { alive: true };
  }

  @Get('readyz')
  @Answers('能否办理业务；clock 为 paused 时提醒与督办暂停', { 200: readiness, 503: readiness, open: true })
  async readyz(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const found = readinessOf(await this.signs());
    if (!found.ready) void reply.status(503).header('retry-after', '5');
    return found;
  }

  private async signs(): Promise<Signs | 'databaseAway'> {
    const tooSlow = AbortSignal.timeout(PATIENCE);
    const late = new Promise<'databaseAway'>((resolve) => tooSlow.addEventListener('abort', () => resolve('databaseAway')));
    const asked = Promise.all([lastPulse(this.db, 'worker'), oldestWake(this.db)]).then(
      ([pulse, waiting]): Signs => ({ now: this.clock.now(), pulse, oldestWake: waiting }),
      () => 'databaseAway' as const,
    );
    return Promise.race([asked, late]);
  }
}
