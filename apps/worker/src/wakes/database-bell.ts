import type { Logger } from '@rectify/platform';
import pg from 'pg';
import { pause } from '../pause';
import type { Bell } from './bell';

/** The channel on which every commit that wakes an issue is announced. */
const CHANNEL = 'rectify_wake';
const RETRY_AFTER = 1000;

/** Rings at every announced commit, over a connection of its own that is made anew for ever. */
export async function listenToDatabase(url: string, bell: Bell, logger: Logger, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await listenOnce(url, bell, stopping);
    } catch (error) {
      logger.warn({ error: (error as Error).message }, 'lost the database notifications, looks every second instead');
    }
    await pause(RETRY_AFTER, stopping);
  }
}

async function listenOnce(url: string, bell: Bell, stopping: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'rectify-listen', keepAlive: true, connectionTimeoutMillis: 5000 });
  const lost = new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('end', resolve);
  });
  lost.catch(() => undefined);
  const leave = () => void client.end().catch(() => undefined);
  client.on('notification', () => bell.ring());
  try {
    await client.connect();
    stopping.addEventListener('abort', leave, { once: true });
    await client.query(`listen ${CHANNEL}`);
    // What was committed while nobody listened.
    bell.ring();
    if (!stopping.aborted) await lost;
  } finally {
    stopping.removeEventListener('abort', leave);
    leave();
  }
}
