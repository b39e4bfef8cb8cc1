import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@rectify/platform';

/** What the framework has to say goes where everything goes; its chatter at start does not. */
export function nestLogger(logger: Logger): LoggerService {
  const inContext = (rest: readonly unknown[]) => ({ context: rest.at(-1) });
  return {
    log: (message, ...rest) => logger.debug(inContext(rest), String(message)),
    error: (message, ...rest) => logger.error({ detail: rest }, String(message)),
    warn: (message, ...rest) => logger.warn(inContext(rest), String(message)),
  };
}
