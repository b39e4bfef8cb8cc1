import { pino, type Logger } from 'pino';

export type { Logger };

// Never in a log, wherever they stand in what is logged.
const secrets = ['password', 'passwordHash', 'authorization', 'cookie', 'token', '*.password', '*.authorization', '*.cookie', 'headers.cookie'];

/** One JSON line an event, to the standard output. */
export function createLogger(name: string, level = 'info'): Logger {
  return pino({ name, level, redact: { paths: secrets, censor: '[hidden]' }, timestamp: pino.stdTimeFunctions.isoTime });
}
