import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@rectify/persistence';
import { createLogger, readConfiguration, systemClock, type Logger } from '@rectify/platform';
import type { DataSource } from 'typeorm';
import { apiConfiguration } from './configuration';
import { createApi } from './create-api';
import { isDatabaseAway } from './http/problem-of';

const POOL_SIZE = 20;
const AGAIN_AFTER = 2000;

async function main(): Promise<void> {
  const configuration = readConfiguration(apiConfiguration, process.env);
  const logger = createLogger('api', configuration.LOG_LEVEL);
  const db = await databaseAt(configuration.DATABASE_URL, logger);
  const app = await createApi({ configuration, db, clock: systemClock, logger });
  await app.listen({ host: configuration.HOST, port: configuration.PORT });
  logger.info({ host: configuration.HOST, port: configuration.PORT }, 'api is up');
}

/** Waits for a database that is still starting; any other trouble ends the process. */
async function databaseAt(url: string, logger: Logger): Promise<DataSource> {
  for (;;) {
    try {
      return await openDatabase(url, { poolSize: POOL_SIZE });
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      logger.warn({ err: error }, 'PostgreSQL does not answer yet');
      await pause(AGAIN_AFTER);
    }
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
