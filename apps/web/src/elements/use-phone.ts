import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 767px)');

function subscribe(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Narrow screens get one thing at a time. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
