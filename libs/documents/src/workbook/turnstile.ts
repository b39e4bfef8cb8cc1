/** Lets so many through at a time and so many wait, in order; the others get undefined at once. */
export function turnstile(places: number, waitingRoom: number): <T>(work: () => Promise<T>) => Promise<T> | undefined {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return (work) => {
    if (inside >= places && waiting.length >= waitingRoom) return undefined;
    const turn = inside < places ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve));
    if (inside < places) inside += 1;
    return turn.then(work).finally(() => {
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    });
  };
}
