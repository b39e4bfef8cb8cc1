/** The list with `count` entries at `index` replaced: `toSpliced`, which the browsers of old office PCs do not have. */
export const replaced = <Entry>(list: readonly Entry[], index: number, count: number, ...entries: readonly Entry[]): readonly Entry[] => [
  ...list.slice(0, index), ...entries, ...list.slice(index + count),
];

/** The list with the entry at `index` moved by a step; unchanged at its ends. */
export function stepped<Entry>(list: readonly Entry[], index: number, step: -1 | 1): readonly Entry[] {
  const [entry, neighbour] = [list[index], list[index + step]];
  if (entry === undefined || neighbour === undefined) return list;
  return replaced(list, Math.min(index, index + step), 2, ...(step === 1 ? [neighbour, entry] : [entry, neighbour]));
}
