import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger, readConfiguration } from '@rectify/platform';
import { workerConfiguration } from './configuration';
import { installTemporalRuntime } from './temporal/temporal-runtime';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const configuration = readConfiguration(workerConfiguration, process.env);
  const logger = createLogger('worker', configuration.LOG_LEVEL);
  installTemporalRuntime(logger);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(configuration, logger), { logger: false, abortOnError: false });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  logger.info({ healthPort: configuration.HEALTH_PORT }, 'worker is up');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
