import type { StoredFileView } from '@rectify/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePending } from './pending';
import { shrunk } from './shrunk';
import { prepareUpload, startUpload } from './upload';

export interface Sending {
  readonly key: number;
  readonly name: string;
  /** 0 to 1 */
  readonly share: number;
  /** Why it was refused. */
  readonly problem?: string;
  /** The server does not answer. */
  readonly isAway: boolean;
}

interface Going {
  readonly file: File;
  /** Refused: it is shown until somebody has read why, and nobody waits for it. */
  isRefused?: boolean;
  /** Stops; what has arrived is kept. */
  pause?: () => void;
  /** Stops, and nothing is kept. */
  giveUp?: () => void;
}

/** The files that are on their way from one place of a form. */
export function useUploads(onUploaded: (file: StoredFileView) => void) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const going = useRef(new Map<number, Going>());
  const next = useRef(0);
  const arrived = useRef(onUploaded);
  useEffect(() => {
    arrived.current = onUploaded;
  });

  const change = (key: number, changes: Partial<Sending>) => setSending((all) => all.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  const end = useCallback((key: number) => {
    const entry = going.current.get(key);
    if (!entry) return;
    going.current.delete(key);
    if (!entry.isRefused) usePending.getState().add(-1);
    setSending((all) => all.filter((each) => each.key !== key));
  }, []);

  const send = useCallback(
    async (key: number, file: File) => {
      const events = {
        onProgress: (share: number) => change(key, { share }),
        onDone: (stored: StoredFileView) => {
          if (going.current.has(key)) arrived.current(stored);
          end(key);
        },
        onFailed: (problem: string | null) => {
          const entry = going.current.get(key);
          if (problem !== null && entry && !entry.isRefused) {
            entry.isRefused = true;
            usePending.getState().add(-1);
          }
          change(key, problem === null ? { isAway: true } : { problem });
        },
      };
      try {
        const upload = await startUpload(await shrunk(file), events);
        const entry = going.current.get(key);
        if (!entry) return void upload.abort(true);
        entry.pause = () => void upload.abort();
        entry.giveUp = () => void upload.abort(true);
      } catch {
        events.onFailed(null);
      }
    },
    [end],
  );

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        const key = (next.current += 1);
        going.current.set(key, { file });
        usePending.getState().add(1);
        setSending((all) => [...all, { key, name: file.name, share: 0, isAway: false }]);
        void send(key, file);
      }
    },
    [send],
  );

  const retry = useCallback(
    (key: number) => {
      const entry = going.current.get(key);
      change(key, { isAway: false });
      if (entry) void send(key, entry.file);
    },
    [send],
  );

  const cancel = useCallback(
    (key: number) => {
      going.current.get(key)?.giveUp?.();
      end(key);
    },
    [end],
  );

  useEffect(prepareUpload, []);

  // The connection is back: what waited goes on by itself.
  useEffect(() => {
    const goOn = () => sending.filter(({ isAway }) => isAway).forEach(({ key }) => retry(key));
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [sending, retry]);

  // A form that is left stops sending; what has arrived waits on the server for the same file.
  useEffect(() => {
    const all = going.current;
    return () => {
      for (const [key, { pause, isRefused }] of all) {
        pause?.();
        all.delete(key);
        if (!isRefused) usePending.getState().add(-1);
      }
    };
  }, []);

  return { sending, add, retry, cancel };
}
