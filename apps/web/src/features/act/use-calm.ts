import { useEffect, useState } from 'react';

const calmAfter = 700;
let lastDone = Number.NEGATIVE_INFINITY;

/** Call when an act is done: the next form takes the place of this one. */
export function actDone(): void {
  lastDone = performance.now();
}

/** `false` for a moment after an act, so that the second click of a double click does not send the next form. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(() => performance.now() - lastDone > calmAfter);
  useEffect(() => {
    if (calm) return undefined;
    const timer = setTimeout(() => setCalm(true), calmAfter);
    return () => clearTimeout(timer);
  }, [calm]);
  return calm;
}
