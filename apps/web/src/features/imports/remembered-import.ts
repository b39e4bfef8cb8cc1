import type { ImportPlace } from './imports';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface RememberedImport extends ImportPlace {
  readonly fileName: string;
}

const keyOf = (personId: string) => `rectify:import:${personId}`;

/** Where this person's unfinished list is; the list itself is on the server. */
export function rememberImport(store: Store, personId: string, place: RememberedImport): void {
  try {
    store.setItem(keyOf(personId), JSON.stringify(place));
  } catch {
    // Without storage the address of the page still leads back.
  }
}

export function rememberedImport(store: Store, personId: string): RememberedImport | null {
  try {
    const place: unknown = JSON.parse(store.getItem(keyOf(personId)) ?? 'null');
    return typeof place === 'object' && place !== null && 'importId' in place ? (place as RememberedImport) : null;
  } catch {
    return null;
  }
}

export function forgetImport(store: Store, personId: string, importId: string): void {
  if (rememberedImport(store, personId)?.importId === importId) store.removeItem(keyOf(personId));
}
