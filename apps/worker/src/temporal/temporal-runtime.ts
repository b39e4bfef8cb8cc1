import type { Logger } from '@rectify/platform';
import { DefaultLogger, makeTelemetryFilterString, Runtime, type LogEntry } from '@temporalio/worker';

// While Temporal is away its client would tell of every attempt; one sentence of ours says it.
const filter = `${makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' })},temporalio_client::retry=error`;
const methods = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** Temporal's native part logs through us, and leaves the signals that end the process to Nest. */
export function installTemporalRuntime(logger: Logger): void {
  const write = ({ level, message, meta }: LogEntry) => logger[methods[level]]({ temporal: meta }, message);
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', write),
    telemetryOptions: { logging: { filter, forward: {} } },
  });
}
