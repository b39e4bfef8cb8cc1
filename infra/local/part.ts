export const partNames = ['postgres', 'temporal', 'api', 'worker', 'mailbox'] as const;
export type PartName = (typeof partNames)[number];

/** One part of the running product. Parts outside (an own cluster, an own database) have no pid and cannot be stopped. */
export interface Part {
  pid(): number | undefined;
  /** Sends a signal and nothing else: a supervised part comes back. */
  kill(signal?: NodeJS.Signals): void;
  /** Resolves once ready. */
  start(): Promise<void>;
  /** Stops in order, and stays stopped. */
  stop(): Promise<void>;
  isReady(): Promise<boolean>;
}

/** A part that somebody else runs. */
export const outsidePart = (isReady: () => Promise<boolean>): Part => ({
  pid: () => undefined,
  kill: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
  isReady,
});
