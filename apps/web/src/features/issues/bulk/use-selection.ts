import { useState } from 'react';
import { toggled, toggledAll } from './selection';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly toggleAll: (shown: readonly string[]) => void;
}

export interface SelectionHandle extends Selection {
  readonly clear: () => void;
}

/** Which issues of the list are chosen. */
export function useSelection(): SelectionHandle {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: (id) => setIds((before) => toggled(before, id)),
    toggleAll: (shown) => setIds((before) => toggledAll(before, shown)),
    clear: () => setIds(new Set()),
  };
}
