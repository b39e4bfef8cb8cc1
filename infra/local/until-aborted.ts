/** Waits for a piece of work, or rejects with the signal's reason as soon as it is aborted; the work itself goes on unheard. */
export const untilAborted = async <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
  if (!signal) return work();
  signal.throwIfAborted();
  let leave: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    if (leave) signal.removeEventListener('abort', leave);
  }
};
