import { type Chosen, isSame } from './tasks';

/** One step down (+1) or up (−1) the list; stays at the ends, begins at the top when nothing is chosen. */
export function neighbourItem<Item extends Chosen>(items: readonly Item[], chosen: Chosen | null, step: 1 | -1): Item | undefined {
  const position = chosen ? items.findIndex((item) => isSame(item, chosen)) : -1;
  if (position < 0) return items[0];
  return items[position + step] ?? items[position];
}

/** What to open after the chosen item is decided: the one below, else the one above. */
export function itemAfter<Item extends Chosen>(items: readonly Item[], decided: Chosen): Item | undefined {
  const position = items.findIndex((item) => isSame(item, decided));
  if (position < 0) return items[0];
  return items[position + 1] ?? items[position - 1];
}
