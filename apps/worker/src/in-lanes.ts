/**
 * Works through the items, so many at the same time. A lane ends at its first failure and the others go on, so that one bad
 * item holds nobody up and a general outage costs one attempt a lane. Throws the first failure when all lanes have ended.
 */
export async function inLanes<T>(lanes: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(lanes, items.length) }, lane));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
