import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, type DraftPlace, draftKey, readDraft, writeDraft } from './draft-storage';

const pause = 2_000;

export interface DraftHandle<Values> {
  /** What was found when the form opened. */
  readonly found: Draft<Values> | null;
  /** When this form last saved itself; `false` when it could not. */
  readonly savedAt: number | false | null;
  readonly change: (values: Values) => void;
  readonly discard: () => void;
}

/** Saves a form on this computer two seconds after the last change, and when the form is left. */
export function useDraft<Values>(place: DraftPlace): DraftHandle<Values> {
  const key = draftKey(place);
  const [found] = useState(() => readDraft<Values>(window.localStorage, key));
  const [savedAt, setSavedAt] = useState<number | false | null>(null);
  const waiting = useRef<{ readonly values: Values } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (!waiting.current) return;
    const now = Date.now();
    setSavedAt(writeDraft(window.localStorage, key, waiting.current.values, now) ? now : false);
    waiting.current = null;
  }, [key]);

  const change = useCallback(
    (values: Values) => {
      waiting.current = { values };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pause);
    },
    [flush],
  );

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
    window.localStorage.removeItem(key);
    setSavedAt(null);
  }, [key]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { found, savedAt, change, discard };
}
