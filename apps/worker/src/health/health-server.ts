import { createServer, type Server } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type WorkerConfiguration } from '../configuration';
import { Heartbeat } from './heartbeat';

/** GET /healthz: 200 as long as the process lives; whether time passes stands in the answer. Loopback only. */
@Injectable()
export class HealthServer {
  private server: Server | undefined;

  constructor(
    private readonly heartbeat: Heartbeat,
    @Inject(CONFIGURATION) private readonly configuration: WorkerConfiguration,
  ) {}

  /** Throws when the port is taken. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const isKnown = request.url === '/healthz';
      const body = isKnown ? { alive: true, clock: this.heartbeat.isBeating ? 'running' : 'paused' } : { alive: true };
      response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.configuration.HEALTH_PORT, '127.0.0.1', resolve);
    });
    this.server = server;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }
}
